interface I<T> where T : I<T> { static abstract T Make(); }
class C : I<C> { public static C Make() => new(); }
T M<T>() where T : I<T> => T.Make();
M<C>();
