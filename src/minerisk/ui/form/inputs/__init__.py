"""What a person answers a question with: one module for each group of question types."""
