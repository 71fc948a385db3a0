namespace OverfitWeb.Api.Experiments.Memorization;

/// <summary>Reads from the marks of records when each image was memorised, forgotten, memorised again.</summary>
internal static class MemorizedFlips
{
    /// <param name="count">Images with a wrong label.</param>
    /// <param name="records">Number and marks of each record in order; without marks where an older version made it.</param>
    /// <returns>For each image the numbers of the records at which it changed, from not memorised.</returns>
    public static List<int>[] Of(int count, IEnumerable<(int Seq, string? Memorized)> records)
    {
        List<int>[] flips = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        foreach ((int seq, string? memorized) in records)
        {
            if (memorized is null)
                continue;
            byte[] bits = Convert.FromBase64String(memorized);
            for (int image = 0; image < count; image++)
            {
                bool now = (bits[image / 8] & (1 << (image % 8))) != 0;
                if (now != (flips[image].Count % 2 == 1))
                    flips[image].Add(seq);
            }
        }

        return flips;
    }
}
