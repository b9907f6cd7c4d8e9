"""What can be seen in texts and across them without anybody's tagging: wording, duplicates."""
