"""What users get: terminal table, JSON, annotated docx, assessment form, HTML page and spreadsheet."""
