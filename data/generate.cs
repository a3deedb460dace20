#!/usr/bin/env dotnet
#:package DuckDB.NET.Data.Full
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Makes the data of the sample mesh again, all of them from generate.sql: dotnet run data/generate.cs -- data 2026-11-24
using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;

if (args is not [var folder, var text] || !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
{
    Console.Error.WriteLine("Say into which folder, and for which day: dotnet run data/generate.cs -- data 2026-11-24");
    return 2;
}

foreach (var below in (string[])["management-reporting", "marketing", "returns", "shop-articles/articles/articles", "shop-articles/articles/article_prices", "shop-articles/market-prices", "shop-payment/chargebacks", "shop-recommendations"])
    Directory.CreateDirectory(Path.Combine(folder, below));
File.Delete(Path.Combine(folder, "management-reporting", "reporting.duckdb"));

var script = File.ReadAllText(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "generate.sql")).Replace("${folder}", folder, StringComparison.Ordinal);
using var database = new DuckDBConnection("DataSource=:memory:;threads=1");
database.Open();
using var command = database.CreateCommand();
command.CommandText = Regex.Replace(script, @"\$\{(day|week)(-[0-9]+)?\}", match =>
{
    var then = day.AddDays(match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 0);
    return match.Groups[1].Value == "day" ? then.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(then)}-W{ISOWeek.GetWeekOfYear(then):00}");
});
command.ExecuteNonQuery();
return 0;
