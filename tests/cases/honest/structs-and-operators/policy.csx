readonly struct Money(decimal amount)
{
    public decimal Amount => amount;
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);
    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;
    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;
    public static implicit operator Money(decimal amount) => new(amount);
}
Money sum = new Money(1) + 2.5m;
Violation(Mesh, $"{sum.Amount} {sum > 3m}");
