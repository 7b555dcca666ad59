"""What only PostgreSQL needs: its driver, connections, sealed columns, lease and schema."""
