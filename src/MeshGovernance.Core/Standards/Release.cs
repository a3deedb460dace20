using System.Runtime.InteropServices;

namespace MeshGovernance.Core.Standards;

/// <summary>The versions of the standards that this tool knows, oldest first within each standard.</summary>
internal enum Release
{
    Odps090,
    Odps100,
    Odps110,
    Odcs300,
    Odcs301,
    Odcs302,
    Odcs310,
    Odcs320,
    Oaas090,
}

/// <summary>A run of releases in which something holds.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Releases(Release First, Release Last)
{
    internal static Releases Always => new(Release.Odps090, Release.Oaas090);

    internal static Releases Never => new(Release.Oaas090, Release.Odps090);

    internal static Releases Since(Release first) => new(first, Release.Oaas090);

    internal static Releases Until(Release last) => new(Release.Odps090, last);

    internal bool Include(Release release) => First <= release && release <= Last;
}
