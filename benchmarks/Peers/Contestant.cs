namespace OverfitWeb.Benchmarks.Peers;

/// <summary>A program that does the whole job once and prints its figures as one line of JSON.</summary>
/// <param name="Key">Short and unique, such as <c>pytorch-1</c>.</param>
/// <param name="Label">For the table.</param>
/// <param name="Command">Program and arguments.</param>
/// <param name="Threads">Threads that it may use; its BLAS as many.</param>
/// <param name="IsSlow">Whether it takes minutes, and so fewer rounds.</param>
internal sealed record Contestant(string Key, string Label, string[] Command, int Threads, bool IsSlow = false)
{
    private const string Engine = "OverfitWeb engine";

    /// <summary>Whether it is this repository's engine.</summary>
    public bool IsOwn => Label.StartsWith(Engine, StringComparison.Ordinal);

    /// <summary>Everyone, by the paths of a checkout.</summary>
    /// <param name="records">201 is the whole job.</param>
    /// <param name="python">Debian's interpreter, with PyTorch and NumPy.</param>
    /// <param name="other">Command line of one more program; null for none.</param>
    public static IEnumerable<Contestant> All(int records, string python, string? other)
    {
        int cores = Environment.ProcessorCount;
        int[] threads = cores == 1 ? [1] : [1, cores];
        foreach (int count in threads.Reverse())
            yield return Own($"engine-{count}", $"{Engine}, float32", count, "job", "--threads", $"{count}", "--records", $"{records}", "--rounds", "1", "--json");
        yield return Own($"engine-float64-{cores}", $"{Engine}, float64", cores, "job", "--threads", $"{cores}", "--precision", "float64", "--records", $"{records}", "--rounds", "1", "--json");
        if (other is not null)
            yield return new("other", "another program", other.Split(' '), cores);
        foreach (int count in threads)
            yield return InPython($"pytorch-{count}", "PyTorch, float32", "torch_peer.py", count, isSlow: false, "job", "--records", $"{records}");
        foreach (int count in threads)
            yield return InPython($"numpy-{count}", "NumPy, float64", "numpy_peer.py", count, isSlow: true, "job", "--records", $"{records}");
        yield return Own($"mathnet-{cores}", "MathNet.Numerics, naive, float32", cores, "mathnet", "--threads", $"{cores}", "--records", $"{records}") with { IsSlow = true };

        Contestant InPython(string key, string label, string script, int count, bool isSlow, params string[] words) => PythonPeer(python, key, label, script, count, words) with { IsSlow = isSlow };
    }

    /// <summary>600 iterations of a network ten times as wide, on one thread each.</summary>
    public static IEnumerable<Contestant> Wide(int iterations, string python) =>
    [
        Own("engine-wide", $"{Engine}, float32, width 1000", 1, "train", "--width", "1000", "--iterations", $"{iterations}", "--rounds", "1", "--json"),
        PythonPeer(python, "pytorch-wide", "PyTorch, float32, width 1000", "torch_peer.py", 1, "train", "--width", "1000", "--iterations", $"{iterations}"),
    ];

    private static Contestant Own(string key, string label, int threads, params string[] words) =>
        new(key, label, [Environment.ProcessPath!, .. OwnAssembly(), .. words], threads);

    /// <summary>Where this program runs as <c>dotnet FILE.dll</c>, the file.</summary>
    private static string[] OwnAssembly() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Contestant).Assembly.Location] : [];

    private static Contestant PythonPeer(string python, string key, string label, string script, int threads, params string[] words)
    {
        string data = Path.Combine(AppContext.BaseDirectory, "data", "mnist");
        return new(key, label, [python, Path.Combine(AppContext.BaseDirectory, "Peers", script), .. words, "--data", data, "--threads", $"{threads}"], threads);
    }
}
