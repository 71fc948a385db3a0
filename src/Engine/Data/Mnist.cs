using System.IO.Compression;
using System.Security.Cryptography;

namespace OverfitWeb.Engine.Data;

/// <summary>
/// The MNIST database of handwritten digits (LeCun, Cortes and Burges 1998): 60,000 training and 10,000 test images of
/// 28 × 28 pixels. Reads the four gzipped IDX files and checks each against its SHA-256.
/// </summary>
public sealed class Mnist
{
    /// <summary>Training images in the files.</summary>
    public const int TrainCount = 60_000;

    /// <summary>Test images in the files.</summary>
    public const int TestCount = 10_000;

    /// <summary>Width and height of an image in pixels.</summary>
    public const int Side = 28;

    /// <summary>Digits 0 … 9.</summary>
    public const int Classes = 10;

    private static readonly (string Name, string Sha256) TrainImages =
        ("train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");

    private static readonly (string Name, string Sha256) TrainLabels =
        ("train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");

    private static readonly (string Name, string Sha256) TestImages =
        ("t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");

    private static readonly (string Name, string Sha256) TestLabels =
        ("t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    private Mnist(ImageSet train, ImageSet test)
    {
        Train = train;
        Test = test;
    }

    /// <summary>The 60,000 training images.</summary>
    public ImageSet Train { get; }

    /// <summary>The 10,000 test images.</summary>
    public ImageSet Test { get; }

    /// <summary>Loads the four files <c>*.gz</c> of a folder.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <exception cref="DatasetException">A file is missing or damaged, or its checksum is another; the message names file and checksums.</exception>
    public static Mnist Load(string folder) => new(
        LoadSet(folder, TrainImages, TrainLabels, TrainCount),
        LoadSet(folder, TestImages, TestLabels, TestCount));

    private static ImageSet LoadSet(string folder, (string Name, string Sha256) images, (string Name, string Sha256) labels, int count)
    {
        ReadOnlyMemory<byte> pixels = IdxReader.Read(LoadFile(folder, images, IdxReader.Length(count, Side, Side)), images.Name, count, Side, Side);
        ReadOnlyMemory<byte> classes = IdxReader.Read(LoadFile(folder, labels, IdxReader.Length(count)), labels.Name, count);
        return new ImageSet(pixels, classes, Side * Side, Classes);
    }

    private static byte[] LoadFile(string folder, (string Name, string Sha256) file, int length)
    {
        string path = Path.Combine(folder, file.Name + ".gz");
        byte[] bytes = Unzip(path, length);
        string actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (actual != file.Sha256)
            throw new DatasetException($"The data file '{path}' is damaged: its uncompressed SHA-256 is {actual}, expected {file.Sha256}. Restore the file from the repository's data/mnist folder.");
        return bytes;
    }

    private static byte[] Unzip(string path, int length)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using GZipStream gzip = new(file, CompressionMode.Decompress);
            byte[] bytes = GC.AllocateUninitializedArray<byte>(length);
            if (gzip.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length || gzip.ReadByte() >= 0)
                throw new InvalidDataException($"It does not hold {length} bytes.");
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DatasetException($"The data file '{path}' is missing. Restore it from the repository's data/mnist folder.", e);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"The data file '{path}' cannot be read: {e.Message} Restore it from the repository's data/mnist folder.", e);
        }
    }
}
