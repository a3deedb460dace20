throw new InvalidOperationException("all is well\n\u001b[32mPassed\u001b[0m\r::error::forged");
