"""What people say and tap, one file a subject: read, decide through the domain, save, speak."""
