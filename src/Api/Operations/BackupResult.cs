namespace OverfitWeb.Api.Operations;

/// <summary>What a backup holds.</summary>
/// <param name="Folder">Where it is: a data folder like the service's own.</param>
/// <param name="Runs">Runs in its database.</param>
/// <param name="Files">Files that they refer to.</param>
/// <param name="Lost">Files that they refer to and that the service itself no longer has.</param>
internal sealed record BackupResult(string Folder, int Runs, int Files, IReadOnlyList<string> Lost);
