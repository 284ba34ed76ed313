"""The workshop of the job-expert model."""
