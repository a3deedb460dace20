namespace MeshGovernance.Core.Findings;

/// <summary>
/// What the engine itself finds, whatever the policies say: the one table of its ids. Only what people wrote about their data can be waived, for a time.
/// </summary>
/// <param name="Id">The id in reports: <c>engine/name</c>.</param>
/// <param name="Level">The level of its findings.</param>
/// <param name="Title">The rule in a sentence.</param>
/// <param name="Reason">Why the engine asks for it.</param>
public sealed record EngineRule(string Id, Level Level, string Title, string Reason)
{
    public static readonly EngineRule Syntax = Error("yaml", "Files are YAML 1.2", "A file that cannot be read cannot be judged, and nobody can use what it describes.");
    public static readonly EngineRule Encoding = Error("encoding", "Files are UTF-8", "Other encodings read differently from tool to tool.");
    public static readonly EngineRule Tab = Error("tab", "Spaces indent, tabs do not", "YAML allows no tabs as indentation; readers disagree on what they mean.");
    public static readonly EngineRule DuplicateKey = Error("duplicate-key", "A key stands once in its map", "Of two values only one is read, and which one depends on the reader.");
    public static readonly EngineRule MergeKey = Error("merge-key", "No merge keys", "YAML 1.2 has no `<<`; readers that do not know it lose what it brings.");
    public static readonly EngineRule Tag = Error("tag", "No tags beyond the core schema", "A tag asks the reader to make something of its own from a value.");
    public static readonly EngineRule SecondDocument = Error("second-document", "One document a file", "What follows `---` would be passed over.");
    public static readonly EngineRule Empty = Error("empty", "Files hold something", "An empty file describes nothing.");
    public static readonly EngineRule Nesting = Error("nesting", "Files nest within bounds", "Nesting beyond `limits.nesting` is an attack or an accident.");
    public static readonly EngineRule Aliases = Error("aliases", "Aliases stay within bounds", "A few aliases of aliases can stand for more nodes than memory holds.");
    public static readonly EngineRule FileSize = Error("file-size", "Files stay within bounds", "A descriptor beyond `limits.fileBytes` is no descriptor.");
    public static readonly EngineRule LargeText = Warning("large-text", "Texts can be shown", "The catalog shows no README beyond `limits.fileBytes`: nobody would read it to its end.");
    public static readonly EngineRule DeepText = Warning("deep-text", "Texts nest within bounds", "The catalog shows a README that nests lists, quotes or brackets beyond all reason as it is written: no page could.");
    public static readonly EngineRule Picture = Warning("picture", "Pictures can be shown", "The catalog shows the description of a picture in its place, where no browser could show the picture itself.");
    public static readonly EngineRule LfsPointer = Error("lfs-pointer", "Descriptors are in git itself", "A pointer of Git LFS is not the file that it stands for.");
    public static readonly EngineRule SymbolicLink = Error("symbolic-link", "No symbolic links or submodules", "A link can lead out of the repository, and a submodule is another one.");
    public static readonly EngineRule FileName = Error("file-name", "Names of files are UTF-8", "A name in another encoding reads differently from tool to tool, and two of them can look alike: no path leads to such a file.");
    public static readonly EngineRule Schema = Error("schema", "Files keep their schema", "Tools and teams rely on the fields that the standard names.");
    public static readonly EngineRule Date = Error("date", "Dates exist", "A day that no calendar has cannot be reached.");
    public static readonly EngineRule Version = Warning("version", "Files name the version that they keep", "Whoever reads the file by the version that it names will refuse it.");
    public static readonly EngineRule UnknownVersion = Warning("unknown-version", "Files name a version that this tool knows", "A newer version is judged by the newest that is known: most of it is the same, and what is new may be told as wrong.");
    public static readonly EngineRule Identity = Error("identity", "Ids equal folders", "A product is found by its folders; a second name for it misleads.");
    public static readonly EngineRule DuplicateId = Error("duplicate-id", "Ids are unique", "A reference to an id must lead to one thing.");
    public static readonly EngineRule Unresolved = Error("unresolved", "References lead somewhere", "A port whose contract nobody offers gets no data.");
    public static readonly EngineRule Ambiguous = Error("ambiguous", "References lead to one thing", "With two candidates, nobody knows whose data it is.");
    public static readonly EngineRule PortVersion = Warning("port-version", "No port is ahead of its contract", "Whoever reads a port in a version looks for what the contract of that version promises.");
    public static readonly EngineRule Reads = Warning("reads", "Consumers rely on what there is", "Whoever lists what it reads hears of changes to that alone: a column that nobody has protects nobody, and what is read in truth may go unnoticed.");
    public static readonly EngineRule FolderName = Warning("folder-name", "Names of folders are the same everywhere", "A name in capitals or with blanks is another one on some disks and in addresses, and 'mesh new' would refuse it.");
    public static readonly EngineRule DomainOwner = Warning("domain-owner", "Domains have an owner", "Where the only owner has left, nobody answers for what the domain offers.");
    public static readonly EngineRule Misplaced = Warning("misplaced", "Files stand where they are read", "A file in the wrong place is passed over by everybody.");
    public static readonly EngineRule Unread = Note("unread", "YAML beside a product is read, or named as no part of the mesh", "What nobody reads may have been meant for the mesh. What belongs to the code of a product is named in `paths.ignore`.");
    public static readonly EngineRule BaseUnread = Warning("base-unread", "What is compared was read on both sides", "Of a file that could not be read before, nobody can tell what a change takes from whom. It blocks nothing, so that the file can be mended.");
    public static readonly EngineRule PolicyIncomplete = Error("policy-incomplete", "Policies are whole", "A policy is its policy.yaml, its script and its decision record.");
    public static readonly EngineRule PolicyPlace = Error("policy-place", "Policies stand where they judge", "A policy in any other folder judges nobody, and looks as if it did.");
    public static readonly EngineRule AppliesTo = Error("applies-to", "Policies are aimed at what there is", "A policy that is aimed at something that nobody has judges nobody, and looks as if it did.");
    public static readonly EngineRule PolicyDates = Error("policy-dates", "Policies warn before they block", "Whoever a rule binds gets time to act: it is known first, warns then, and blocks last.");
    public static readonly EngineRule PolicyDecision = Error("policy-decision", "What binds was decided", "A rule that binds every team needs a decision of the guild that everybody can look up.");
    public static readonly EngineRule DecisionDigest = Error("decision-digest", "The rule is what was decided", "A rule that changes without a decision binds teams to something that nobody agreed on.");
    public static readonly EngineRule PolicyVersion = Error("policy-version", "A version says what has changed", "Whoever builds on a rule knows it by its version: one that has changed has a new version, and one that finds more a new major, with a decision and dates of its own.");
    public static readonly EngineRule EarlierDigest = Warning("earlier-digest", "Digests are as the tool writes them today", "Earlier versions joined the values of a rule before they hashed them, so that another rule could have the same digest.");
    public static readonly EngineRule Compile = Error("compile", "Policies compile", "A policy that does not compile judges nobody.");
    public static readonly EngineRule Fence = Error("fence", "Policies judge, and do nothing else", "A policy is code that strangers may propose: it uses what the list of the tool allows.");
    public static readonly EngineRule PolicyFailed = Warning("policy-failed", "Proposed policies run", "A policy that fails says nothing of whom it would hit; once adopted it would keep every check from judging.");
    public static readonly EngineRule Parameter = Error("parameter", "Parameters fit their policy", "A value that no policy reads, or of the wrong type, does not do what it says.");
    public static readonly EngineRule Changes = Error("changes", "Severities are set for what there is", "A severity for a field that nothing has, or for a way that it does not go, does nothing and looks as if it did.");
    public static readonly EngineRule IgnoredChanges = Warning("ignored-changes", "Exceptions from changes cover something", "One that has ended, or names nothing that is there, ignores no change: whoever counts on it is misled.");
    public static readonly EngineRule AmbiguousKey = Warning("ambiguous-key", "Findings can be told apart", "Two findings with one name cannot be waived or followed one by one: the policy should give each a key.");
    public static readonly EngineRule AgreementDates = Error("agreement-dates", "Agreements begin before they end", "Under an agreement that is over before it begins nobody may read anything.");
    public static readonly EngineRule AgreementTwice = Warning("agreement-twice", "One agreement holds at a time", "Of two agreements about the same port with the same reader nobody can tell which purpose, which columns and which end count.");
    public static readonly EngineRule WaiverUnknownPolicy = Error("waiver-policy", "Waivers name a policy", "A waiver dies with the major version of its policy.");
    public static readonly EngineRule WaiverMandatory = Error("waiver-mandatory", "Mandatory policies are not waived", "The guild has decided that this rule knows no exception.");
    public static readonly EngineRule WaiverDates = Error("waiver-dates", "Waivers begin, end, and are short", "A waiver is time to fix something, not a way to keep it.");
    public static readonly EngineRule WaiverApproval = Error("waiver-approval", "Others approve a waiver", "An exception that a team grants to itself is none: a member of the guild who speaks for somebody else agrees to it.");
    public static readonly EngineRule WaiverExpired = Warning("waiver-expired", "Expired waivers are removed", "It covers nothing any more.");
    public static readonly EngineRule WaiverUnmatched = Warning("waiver-unmatched", "Waivers cover something", "Nothing breaks the policy there: remove the waiver, or fix its elements.");
    public static readonly EngineRule WaiverEnding = Warning("waiver-ending", "Waivers end soon", "What it covers will block once it has ended.");

    public static readonly EngineRule WaiverPending = Note("waiver-pending", "A waiver counts once the base has it", "Nobody excuses a change in the pull request that brings it: the rules of the base decide.");

    public static readonly EngineRule Paths = Error("paths", "The mesh stays where it is", "What lies where the base does not look is judged by nobody, so a pull request cannot move the mesh.");

    public static readonly EngineRule Folders = Error("folders", "The folders of the mesh hold the mesh", "What is not found is not judged, and a check that finds nothing looks like one in which all is well.");

    public static readonly EngineRule TooManyErrors = Error("too-many-errors", "A report holds all errors", "Nobody can tell which errors are new or waived where there are more than a report holds.");
    public static readonly EngineRule TooManyFindings = Note("too-many-findings", "A report holds all findings", "Beyond what people read, findings only fill memory: errors are told first.");

    public static readonly EngineRule Fault = Error("fault", "mesh judges every file", "What mesh itself goes wrong on was not judged, and nobody may take it for fine.");

    public static readonly EngineRule CodeOwners = Warning("codeowners", "Those who are asked are those who answer", "A change is agreed to by whom CODEOWNERS names: domains and guild say who that is.");

    public const string Category = "engine/";

    /// <summary>Their rules are all in the one version of the tool that judges: a waiver names this major.</summary>
    public const int Major = 1;

    /// <summary>
    /// Whether an organisation may take its time: files that were there before the mesh are read and shown all the same. What keeps a file from being
    /// read, leads to two things, or is about the rules themselves, knows no waiver.
    /// </summary>
    public bool CanBeWaived => this == Schema || this == Date || this == Identity || this == DuplicateId || this == Unresolved;

    /// <summary>The rules about what the guild has still to decide: no reason not to try a policy on its cases.</summary>
    public static bool IsForTheGuild(string id) => id == PolicyDates.Id || id == PolicyDecision.Id || id == DecisionDigest.Id || id == EarlierDigest.Id;

    private static EngineRule Error(string name, string title, string reason) => new(Category + name, Level.Error, title, reason);

    private static EngineRule Note(string name, string title, string reason) => new(Category + name, Level.Note, title, reason);

    private static EngineRule Warning(string name, string title, string reason) => new(Category + name, Level.Warning, title, reason);
}
