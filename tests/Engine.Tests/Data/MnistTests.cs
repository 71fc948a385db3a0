using System.IO.Compression;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Engine.Tests.Data;

public sealed class MnistTests(MnistFixture fixture) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mnist-").FullName;

    [Fact]
    public void The_real_files_load()
    {
        Mnist mnist = fixture.Mnist;
        Assert.Equal(60_000, mnist.Train.Count);
        Assert.Equal(10_000, mnist.Test.Count);
        Assert.Equal([5, 0, 4, 1, 9], mnist.Train.Labels[..5].ToArray());
        Assert.Equal([7, 2, 1, 0, 4], mnist.Test.Labels[..5].ToArray());
        Assert.Equal(0.1909, mnist.Train.Pixels.ToArray().Count(b => b != 0) / (60_000.0 * 784), 0.001);
    }

    [Theory]
    [InlineData("train-images-idx3-ubyte")]
    [InlineData("train-labels-idx1-ubyte")]
    [InlineData("t10k-images-idx3-ubyte")]
    [InlineData("t10k-labels-idx1-ubyte")]
    public void A_changed_byte_is_named_with_its_checksum(string name)
    {
        CopyAll();
        string path = Path.Combine(_folder, name + ".gz");
        byte[] bytes = Unzip(path);
        bytes[^1] ^= 1;
        Zip(path, bytes);

        DatasetException e = Assert.Throws<DatasetException>(() => Mnist.Load(_folder));
        Assert.Contains(path, e.Message, StringComparison.Ordinal);
        Assert.Contains("SHA-256", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_gzip_is_named()
    {
        CopyAll();
        string path = Path.Combine(_folder, "t10k-images-idx3-ubyte.gz");
        byte[] bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        DatasetException e = Assert.Throws<DatasetException>(() => Mnist.Load(_folder));
        Assert.Contains(path, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_file_is_named()
    {
        CopyAll();
        string path = Path.Combine(_folder, "train-labels-idx1-ubyte.gz");
        File.WriteAllText(path, "not gzip at all");
        Assert.Contains(path, Assert.Throws<DatasetException>(() => Mnist.Load(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        DatasetException e = Assert.Throws<DatasetException>(() => Mnist.Load(_folder));
        Assert.Contains("train-images-idx3-ubyte.gz", e.Message, StringComparison.Ordinal);
        Assert.Contains("missing", e.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void CopyAll()
    {
        foreach (string file in Directory.GetFiles(MnistFixture.Folder))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    private static byte[] Unzip(string path)
    {
        using GZipStream gzip = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Zip(string path, byte[] bytes)
    {
        using GZipStream gzip = new(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(bytes);
    }
}
