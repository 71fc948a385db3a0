using System.Diagnostics;
using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>What one core can do at most, and what the product of a hidden layer makes of it, measured in turn.</summary>
internal static class PeakVerb
{
    public const string Usage =
        "[--rows 240] [--rounds 15]: peak of fused multiply-adds by vector width, and the product of a hidden layer (rows × 100 × 100, float32) by kernels, one core";

    private const int Width = 100;

    private static readonly int[] VectorBits = [128, 256, 512];

    public static JsonNode? Run(Arguments arguments)
    {
        int rows = arguments.Count("rows", 240);
        int rounds = arguments.Rounds(15);
        arguments.End();

        int[] widths = [.. VectorBits.Where(FmaPeak.IsSupported)];
        HiddenProduct[] products = [.. KernelCatalog.All<float>().Where(set => set.Name != "reference").Select(set => new HiddenProduct(set, rows))];
        Dictionary<int, List<double>> peaks = widths.ToDictionary(bits => bits, _ => new List<double>());
        List<double>[] rates = [.. products.Select(_ => new List<double>())];
        for (int round = -1; round < rounds; round++)
        {
            foreach (int bits in widths)
                Record(round, peaks[bits], FmaPeak.Operations(bits), () => FmaPeak.Run(bits));
            for (int i = 0; i < products.Length; i++)
                Record(round, rates[i], products[i].Operations, products[i].Run);
        }

        JsonObject figures = new() { ["rows"] = rows, ["peak"] = new JsonObject() };
        foreach (int bits in widths)
        {
            Console.WriteLine($"peak {bits} bits       {new Sample(peaks[bits])} GFLOP/s");
            figures["peak"]![$"{bits}"] = new Sample(peaks[bits]).ToJson();
        }

        JsonArray shares = [];
        for (int i = 0; i < products.Length; i++)
        {
            int bits = products[i].Bits;
            Sample share = new(rates[i].Zip(peaks[bits], (rate, peak) => rate / peak)), rate = new(rates[i]);
            Console.WriteLine($"{products[i].Name,-12} {rows}×{Width}×{products[i].Padded} padded  {rate} GFLOP/s, {share} of the peak at {bits} bits");
            shares.Add(new JsonObject
            {
                ["kernels"] = products[i].Name,
                ["bits"] = bits,
                ["paddedOutputs"] = products[i].Padded,
                ["gflopPerSecond"] = rate.ToJson(),
                ["share"] = share.ToJson(),
            });
        }

        figures["hiddenProduct"] = shares;
        return figures;
    }

    private static void Record(int round, List<double> rates, double operations, Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        double rate = operations / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9;
        if (round >= 0)
            rates.Add(rate);
    }

    /// <summary>The same product some hundred times, weights packed, as an evaluation has it.</summary>
    private sealed class HiddenProduct
    {
        private const int Repeats = 400;

        private readonly IKernels<float> _kernels;
        private readonly float[] _x;
        private readonly float[] _packed;
        private readonly float[] _bias = new float[Width];
        private readonly float[] _y;
        private readonly int _rows;

        public HiddenProduct(KernelSet<float> set, int rows)
        {
            Name = set.Name;
            _kernels = set.Kernels;
            _rows = rows;
            NumPyRandom random = new(0);
            _x = new float[rows * Width];
            _y = new float[rows * Width];
            float[] weights = new float[Width * Width];
            random.FillNormal(1, _x.AsSpan());
            random.FillNormal(0.1, weights.AsSpan());
            _packed = new float[_kernels.PackedLength(Width, Width)];
            _kernels.Pack(weights, Width, Width, _packed);
        }

        public string Name { get; }

        /// <summary>Columns that are computed: 100, rounded up to whole vectors.</summary>
        public int Padded => _packed.Length / Width;

        public double Operations => 2.0 * Repeats * _rows * Width * Padded;

        /// <summary>Bits of its vectors, by its name; where that does not tell, of the platform's <c>Vector&lt;T&gt;</c>.</summary>
        public int Bits =>
            VectorBits.FirstOrDefault(bits => Name.EndsWith($"{bits}", StringComparison.Ordinal), 32 * System.Numerics.Vector<float>.Count);

        public void Run()
        {
            for (int i = 0; i < Repeats; i++)
                _kernels.AffinePacked(_x, _packed, _bias, _rows, Width, Width, Epilogue.None, _y);
        }
    }
}
