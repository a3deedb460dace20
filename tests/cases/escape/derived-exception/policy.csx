class Trap : InvalidOperationException { public override string Message { get { for (;;) { } } } }
throw new Trap();
