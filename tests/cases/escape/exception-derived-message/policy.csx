class E : Exception { public override string Message { get { while (true) ; } } }
throw new E();
