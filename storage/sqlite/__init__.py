"""What only SQLite needs: the driver, connections, files, copies and migrations."""
