using System.Security.Cryptography;
using System.Text;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>What a fork's first records are trained with.</summary>
internal static class Lineage
{
    /// <summary>The lineage of a fork: the parent's, cut off at the record, and the parent's own spec unless the cut is before it.</summary>
    public static IReadOnlyList<ForkStage> Of(Run parent, int fromRecord)
    {
        IReadOnlyList<ForkStage> before = [.. (parent.Lineage ?? []).TakeWhile(stage => stage.Records < fromRecord)];
        RunSpec next = (parent.Lineage ?? []).Skip(before.Count).FirstOrDefault()?.Spec ?? parent.Spec;
        return [.. before, new(next, fromRecord)];
    }

    /// <summary>SHA-256 of what decides a fork's result. One that changed nothing is an experiment equal to its parent.</summary>
    public static string Hash(IReadOnlyList<ForkStage> lineage, RunSpec spec)
    {
        string own = SpecResolver.Hash(spec);
        string[] before = [.. lineage.Select(stage => SpecResolver.Hash(stage.Spec))];
        return before.All(hash => hash == own)
            ? own
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
                string.Join('\n', lineage.Zip(before, (stage, hash) => $"{hash} {stage.Records}")) + '\n' + own)));
    }
}
