"""What pages show, decided: frozen values without a trace of HTML."""
