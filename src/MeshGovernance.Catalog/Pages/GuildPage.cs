using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>Who decides about the rules, and how.</summary>
public sealed class GuildPage : IPage
{
    internal const int MembersShown = 200;

    private GuildPage(SiteFrame site) => Frame = new PageFrame(site, PagePath.Guild, "Guild", $"Who decides about the rules of {site.Catalog.Title}.");

    public PageFrame Frame { get; }

    internal IReadOnlyList<GuildMember> Members =>
        [.. (Frame.Site.Catalog.Mesh.Guild?.Members ?? []).Where(member => !(member.Until < Frame.Site.Catalog.AsOf) && !(member.From > Frame.Site.Catalog.AsOf))];

    /// <summary>Domains that publish and have nobody in the guild.</summary>
    internal IEnumerable<Domain> Unheard
    {
        get
        {
            var heard = Members.Select(member => member.Represents).ToHashSet();
            return Frame.Site.Catalog.Mesh.Domains.Where(domain => !heard.Contains(Represented.Domain(domain.Key)));
        }
    }

    internal Node? Decision => Frame.Site.Catalog.Mesh.Guild?.Node["decision"];

    internal static GuildPage Of(SiteFrame site) => new(site);
}
