using System.Buffers.Binary;
using CsCheck;
using MeshGovernance.Core.Files;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>What is a picture, and what only says so.</summary>
public sealed class PictureTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAADklEQVR4nGP4DwMMcBYAs2AR7za3GVIAAAAASUVORK5CYII=";
    private const string Gif = "R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
    private const string WebP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
    private const string LosslessWebP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
    private const string Jpeg = "/9j/4AAQSkZJRgABAQEASABIAAD/wAALCAAFAAcBAREA/9oACAEBAAA/AP/Z";

    private static readonly Gen<string> Any = Gen.OneOf(Png, Gif, WebP, LosslessWebP, Jpeg);

    [Theory]
    [InlineData(Png, "PNG", 3, 2)]
    [InlineData(Gif, "GIF", 1, 1)]
    [InlineData(WebP, "WebP", 1, 1)]
    [InlineData(LosslessWebP, "WebP", 1, 1)]
    [InlineData(Jpeg, "JPEG", 7, 5)]
    public void A_whole_file_says_how_large_it_is(string file, string format, int width, int height)
    {
        Assert.Equal(new Picture(format, width, height), Picture.Read(Convert.FromBase64String(file), out var reason));
        Assert.Equal("", reason);
    }

    [Fact]
    public void What_was_cut_off_is_no_picture() => Gen.Select(Any, Gen.Double[0, 0.9]).Sample(
        (file, part) => Convert.FromBase64String(file) is var whole && Picture.Read(whole.AsSpan(0, (int)(whole.Length * part)), out var reason) is null && reason.Length > 0);

    [Fact]
    public void Nothing_makes_it_fail() => Gen.Select(Any, Gen.Int[0, 60], Gen.Byte, Gen.Int[0, 60], Gen.Byte).Sample((file, first, one, second, other) =>
    {
        var bytes = Convert.FromBase64String(file);
        bytes[first % bytes.Length] = one;
        bytes[second % bytes.Length] = other;
        Assert.Equal(Picture.Read(bytes, out var reason) is null, reason.Length > 0);
    });

    [Theory]
    [InlineData("", "It is no whole PNG, JPEG, GIF or WebP file.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "It is no whole PNG, JPEG, GIF or WebP file.")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "It is a pointer of Git LFS, and the file that it stands for is not here: put the picture into git itself.")]
    public void Other_things_say_why(string file, string expected)
    {
        Assert.Null(Picture.Read(System.Text.Encoding.UTF8.GetBytes(file), out var reason));
        Assert.Equal(expected, reason);
    }

    [Fact]
    public void A_small_file_can_be_too_large_a_picture()
    {
        var bomb = Convert.FromBase64String(Png);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 30_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 30_000);

        Assert.Null(Picture.Read(bomb, out var reason));
        Assert.Equal("It has 30000 × 30000 pixels; more than 40 million take a browser too much memory.", reason);
    }
}
