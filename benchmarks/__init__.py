"""What "fast" means here, measured: see README.md."""
