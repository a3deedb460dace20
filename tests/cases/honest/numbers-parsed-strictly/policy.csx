using System.Globalization;
Violation(Mesh, $"{int.TryParse("1,000", NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)} {number} {1.5m.ToString(CultureInfo.InvariantCulture)} {0.25.ToString("0.000")}");
