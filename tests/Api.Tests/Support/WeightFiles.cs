using System.Security.Cryptography;

namespace OverfitWeb.Api.Tests.Support;

/// <summary>The weights that a run left on the disk.</summary>
internal static class WeightFiles
{
    /// <summary>SHA-256 of the final and the best weights of the claim that ended the run: the highest there is.</summary>
    public static string Sha256(string folder, Guid runId)
    {
        string[] files = Directory.GetFiles(Path.Combine(folder, "weights", runId.ToString()), "*.weights");
        int last = files.Max(Fence);
        return string.Join(' ', files.Where(file => Fence(file) == last).Order(StringComparer.Ordinal)
            .Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))));
    }

    private static int Fence(string file) => int.Parse(Path.GetFileName(file).Split('-')[0], System.Globalization.CultureInfo.InvariantCulture);
}
