using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Tests.Random;

/// <summary>Bit for bit against values made with NumPy by <c>tests/reference/numpy_random.py</c>.</summary>
public sealed class NumPyRandomTests
{
    private static readonly JsonElement Cases = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Random", "numpy_random.json")))
        .RootElement.GetProperty("cases");

    public static TheoryData<int> CaseIndices => [.. Enumerable.Range(0, Cases.GetArrayLength())];

    [Theory]
    [MemberData(nameof(CaseIndices))]
    public void Rand(int index)
    {
        (JsonElement expected, NumPyRandom random) = Case(index);
        double[] values = new double[1000];
        for (int i = 0; i < values.Length; i++)
            values[i] = random.NextDouble();
        AssertBits(expected.GetProperty("rand").EnumerateArray(), values[^8..]);
    }

    [Theory]
    [MemberData(nameof(CaseIndices))]
    public void Randn_keeps_the_first_of_a_pair_for_later(int index)
    {
        (JsonElement expected, NumPyRandom random) = Case(index);
        double[] values = new double[7];
        for (int i = 0; i < values.Length; i++)
            values[i] = random.NextGaussian();
        AssertBits(expected.GetProperty("randn").EnumerateArray(), values);
        Assert.Equal(Parse(expected.GetProperty("randnThenRand")), random.NextDouble());
        Assert.Equal(Parse(expected.GetProperty("randnSpare")), random.NextGaussian());
    }

    [Theory]
    [MemberData(nameof(CaseIndices))]
    public void A_hundred_thousand_normals(int index)
    {
        (JsonElement expected, NumPyRandom random) = Case(index);
        double[] values = new double[100_001];
        for (int i = 0; i < values.Length; i++)
            values[i] = random.NextGaussian();
        Assert.Equal(expected.GetProperty("randnSha256").GetString(), Sha256(MemoryMarshal.AsBytes(values.AsSpan())));
    }

    [Theory]
    [MemberData(nameof(CaseIndices))]
    public void Choice_with_replacement(int index)
    {
        foreach (int n in new[] { 1, 2, 7, 255, 256, 257, 300, 60_000 })
        {
            (JsonElement expected, NumPyRandom random) = Case(index);
            int[] values = new int[20];
            random.Choice(n, values);
            Assert.Equal(expected.GetProperty($"choice{n}").EnumerateArray().Select(e => e.GetInt32()), values);
            Assert.Equal(Parse(expected.GetProperty($"choice{n}ThenRand")), random.NextDouble());
        }
    }

    [Theory]
    [MemberData(nameof(CaseIndices))]
    public void A_dropout_mask(int index)
    {
        (JsonElement expected, NumPyRandom random) = Case(index);
        byte[] mask = new byte[100 * 100];
        random.Mask<byte>(0.2, 1, mask);
        Assert.Equal(expected.GetProperty("maskSha256").GetString(), Sha256(mask));
    }

    [Theory]
    [MemberData(nameof(CaseIndices))]
    public void Randint(int index)
    {
        foreach (JsonElement expected in Cases[index].GetProperty("randint").EnumerateArray())
        {
            long[] values = new long[10];
            Case(index).Random.Integers(expected.GetProperty("low").GetInt64(), expected.GetProperty("high").GetInt64(), values);
            Assert.Equal(expected.GetProperty("values").EnumerateArray().Select(e => e.GetInt64()), values);
        }
    }

    [Theory]
    [MemberData(nameof(CaseIndices))]
    public void Permutation_and_choice_without_replacement(int index)
    {
        foreach (int n in new[] { 1, 2, 10, 257 })
        {
            JsonElement expected = Cases[index];
            Assert.Equal(expected.GetProperty($"permutation{n}").EnumerateArray().Select(e => e.GetInt32()), Case(index).Random.Permutation(n));
            Assert.Equal(
                expected.GetProperty($"withoutReplacement{n}").EnumerateArray().Select(e => e.GetInt32()),
                Case(index).Random.ChoiceWithoutReplacement(n, (n + 1) / 2));
        }
    }

    [Theory]
    [MemberData(nameof(CaseIndices))]
    public void A_saved_state_is_NumPys_and_goes_on_with_the_same_bits(int index)
    {
        (JsonElement expected, NumPyRandom random) = Case(index);
        for (int i = 0; i < 701; i++)
            random.NextGaussian();
        NumPyRandomState state = random.Save();
        Assert.Equal(expected.GetProperty("state").GetProperty("keySha256").GetString(), Sha256(MemoryMarshal.AsBytes(state.Key.AsSpan())));
        Assert.Equal(expected.GetProperty("state").GetProperty("position").GetInt32(), state.Position);
        Assert.Equal(Parse(expected.GetProperty("state").GetProperty("spare")), state.SpareGaussian);

        NumPyRandom restored = new(state);
        for (int i = 0; i < 2000; i++)
            Assert.Equal(random.NextGaussian(), restored.NextGaussian());
    }

    [Fact]
    public void A_state_of_another_generator_is_refused() =>
        Assert.Throws<ArgumentException>(() => new NumPyRandom(new NumPyRandomState(new uint[623], 0, null)));

    [Fact]
    public void Choice_of_nothing_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumPyRandom(0).Choice(0, new int[1]));

    private static (JsonElement Expected, NumPyRandom Random) Case(int index) =>
        (Cases[index], new NumPyRandom(Cases[index].GetProperty("seed").GetUInt32()));

    private static void AssertBits(IEnumerable<JsonElement> expected, double[] actual) =>
        Assert.Equal(expected.Select(Parse), actual);

    private static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Python's <c>float.hex</c>, such as -0x1.5p-3.</summary>
    private static double Parse(JsonElement element)
    {
        string text = element.GetString()!;
        int sign = text[0] == '-' ? -1 : 1;
        string[] parts = text.TrimStart('-')[2..].Split('p');
        string[] digits = parts[0].Split('.');
        double mantissa = long.Parse(digits[0] + digits[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return sign * Math.ScaleB(mantissa, int.Parse(parts[1], CultureInfo.InvariantCulture) - 4 * digits[1].Length);
    }
}
