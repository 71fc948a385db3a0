using OverfitWeb.Engine.Data;

namespace OverfitWeb.Engine.Tests.Data;

public sealed class IdxReaderTests
{
    private static readonly byte[] TwoByThree = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6];

    [Fact]
    public void Reads_the_values() => Assert.Equal([1, 2, 3, 4, 5, 6], IdxReader.Read(TwoByThree, "f", 2, 3).ToArray());

    [Fact]
    public void Refuses_another_type() => AssertRefused(Changed(2, 9), "unsigned bytes");

    [Fact]
    public void Refuses_another_number_of_dimensions() => AssertRefused(Changed(3, 1), "2 dimensions");

    [Fact]
    public void Refuses_another_dimension() => AssertRefused(Changed(7, 3), "Dimension 0 of 'f' is 3, expected 2");

    [Fact]
    public void Refuses_a_short_header() => AssertRefused(TwoByThree[..9], "too short");

    [Fact]
    public void Refuses_missing_values() => AssertRefused(TwoByThree[..^1], "holds 5 values");

    [Fact]
    public void Refuses_values_beyond_the_end() => AssertRefused([.. TwoByThree, 7], "holds 7 values");

    private static byte[] Changed(int index, byte value)
    {
        byte[] file = [.. TwoByThree];
        file[index] = value;
        return file;
    }

    private static void AssertRefused(byte[] file, string because) =>
        Assert.Contains(because, Assert.Throws<DatasetException>(() => IdxReader.Read(file, "f", 2, 3)).Message, StringComparison.Ordinal);
}
