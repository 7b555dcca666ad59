"""The two models that read a message, the heads on the encoder, and what their labels mean."""
