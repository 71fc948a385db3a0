using System.Collections.Immutable;
using System.Runtime.Intrinsics;

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

    /// <summary>What keeps a program from AVX-512: ours, OpenBLAS, PyTorch's own loops.</summary>
    private static readonly ImmutableDictionary<string, string> OnlyAvx2 = ImmutableDictionary.CreateRange<string, string>(
        [new("DOTNET_EnableAVX512", "0"), new("OPENBLAS_CORETYPE", "Haswell"), new("ATEN_CPU_CAPABILITY", "avx2")]);

    // PyTorch's own threads wait for each other; OpenBLAS's share the large products alone.
    private const string Mixed = "PyTorch, float32, one thread, products on all cores";

    // The target was set with a program that leaves the BLAS its own choice, which is all cores.
    private const string AsTheTargetHasIt = "PyTorch as the target has it, float32";

    private static readonly ImmutableDictionary<string, string> AllCoresForProducts =
        ImmutableDictionary<string, string>.Empty.Add("OPENBLAS_NUM_THREADS", $"{System.Environment.ProcessorCount}");

    /// <summary>Environment variables that it is started with.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether it is this repository's engine.</summary>
    public bool IsOwn => Label.StartsWith(Engine, StringComparison.Ordinal);

    /// <summary>Everyone, by the paths of a checkout.</summary>
    /// <param name="records">201 is the whole job.</param>
    /// <param name="python">Debian's interpreter, with PyTorch and NumPy.</param>
    /// <param name="other">Command line of one more program; null for none.</param>
    public static IEnumerable<Contestant> All(int records, string python, string? other)
    {
        int cores = System.Environment.ProcessorCount;
        int[] threads = cores == 1 ? [1] : [1, cores];
        foreach (int count in threads.Reverse())
            yield return OwnJob($"engine-{count}", "float32", count, records);
        yield return OwnJob($"engine-float64-{cores}", "float64", cores, records);
        if (other is not null)
            yield return new("other", "another program", other.Split(' '), cores);
        foreach (int count in threads)
            yield return InPython($"pytorch-{count}", "PyTorch, float32", "torch_peer.py", count, isSlow: false, "job", "--records", $"{records}");
        if (cores > 1)
            yield return InPython("pytorch-mixed", Mixed, "torch_peer.py", 1, isSlow: false, "job", "--records", $"{records}") with { Environment = AllCoresForProducts };
        foreach (int count in threads)
            yield return InPython($"target-{count}", AsTheTargetHasIt, "torch_peer.py", count, isSlow: false, "job", "--cold", "--records", $"{records}") with { Environment = AllCoresForProducts };
        foreach (int count in threads)
            yield return InPython($"numpy-{count}", "NumPy, float64", "numpy_peer.py", count, isSlow: true, "job", "--records", $"{records}");
        yield return Own($"mathnet-{cores}", "MathNet.Numerics, naive, float32", cores, "mathnet", "--threads", $"{cores}", "--records", $"{records}") with { IsSlow = true };

        Contestant InPython(string key, string label, string script, int count, bool isSlow, params string[] words) => PythonPeer(python, key, label, script, count, words) with { IsSlow = isSlow };
    }

    /// <summary>The engine and PyTorch on a processor with AVX-512, both kept to AVX2; nobody where there is no AVX-512: it would be the same again.</summary>
    /// <inheritdoc cref="All"/>
    public static IEnumerable<Contestant> Avx2(int records, string python)
    {
        if (!Vector512.IsHardwareAccelerated)
            yield break;
        int cores = System.Environment.ProcessorCount;
        yield return OwnJob($"engine-avx2-{cores}", "float32, AVX2", cores, records) with { Environment = OnlyAvx2 };
        foreach (int count in cores == 1 ? [1] : new[] { 1, cores })
        {
            Contestant peer = PythonPeer(python, $"pytorch-avx2-{count}", "PyTorch, float32, AVX2", "torch_peer.py", count, "job", "--records", $"{records}");
            yield return peer with { Environment = OnlyAvx2 };
            Contestant asSet = PythonPeer(python, $"target-avx2-{count}", $"{AsTheTargetHasIt}, AVX2", "torch_peer.py", count, "job", "--cold", "--records", $"{records}");
            yield return asSet with { Environment = OnlyAvx2.SetItems(AllCoresForProducts) };
        }

        if (cores > 1)
        {
            Contestant mixed = PythonPeer(python, "pytorch-avx2-mixed", $"{Mixed}, AVX2", "torch_peer.py", 1, "job", "--records", $"{records}");
            yield return mixed with { Environment = OnlyAvx2.SetItems(AllCoresForProducts) };
        }
    }

    /// <summary>600 iterations of a network ten times as wide, on one thread each.</summary>
    public static IEnumerable<Contestant> Wide(int iterations, string python) =>
    [
        Own("engine-wide", $"{Engine}, float32, width 1000", 1, "train", "--width", "1000", "--iterations", $"{iterations}", "--rounds", "1", "--json"),
        PythonPeer(python, "pytorch-wide", "PyTorch, float32, width 1000", "torch_peer.py", 1, "train", "--width", "1000", "--iterations", $"{iterations}"),
    ];

    // Compiled before the clock starts, as the others are.
    private static Contestant OwnJob(string key, string manner, int threads, int records) => Own(
        key, $"{Engine}, {manner}", threads,
        "job", "--threads", $"{threads}", "--precision", manner.Split(',')[0], "--records", $"{records}", "--warm-up", "60", "--rounds", "1", "--json");

    private static Contestant Own(string key, string label, int threads, params string[] words) =>
        new(key, label, [System.Environment.ProcessPath!, .. OwnAssembly(), .. words], threads);

    /// <summary>Where this program runs as <c>dotnet FILE.dll</c>, the file.</summary>
    private static string[] OwnAssembly() =>
        Path.GetFileNameWithoutExtension(System.Environment.ProcessPath) == "dotnet" ? [typeof(Contestant).Assembly.Location] : [];

    private static Contestant PythonPeer(string python, string key, string label, string script, int threads, params string[] words)
    {
        string data = Path.Combine(AppContext.BaseDirectory, "data", "mnist");
        return new(key, label, [python, Path.Combine(AppContext.BaseDirectory, "Peers", script), .. words, "--data", data, "--threads", $"{threads}"], threads);
    }
}
