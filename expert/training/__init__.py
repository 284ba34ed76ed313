"""Training: settings in one file, LoRA with TRL and PEFT, a run that may be killed at any step."""
