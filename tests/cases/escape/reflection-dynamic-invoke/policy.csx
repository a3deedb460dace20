Delegate one = () => 1;
one.DynamicInvoke();
