"""What people see: one file a subject, its sentences and its buttons together."""
