using OverfitWeb.Engine.State;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Tests.Training;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.State;

/// <summary>Every way in which a small checkpoint can be damaged is noticed, by a typed error, before anything of it is used.</summary>
public sealed class CheckpointFileTests(MnistFixture mnist)
{
    private TrainingPlan Tiny => Plans.Overfit(mnist.Split(10, 10)) with { HiddenWidths = [], BatchSize = 5, Epochs = 2, Identity = "tiny" };

    [Fact]
    public void Every_single_bit_flip_is_noticed()
    {
        byte[] file = File();
        using MemoryStream stream = new(file);
        for (int bit = 0; bit < file.Length * 8; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            CheckpointException fault = Assert.Throws<CheckpointException>(() => Checkpoint.Read(stream, "kind", "identity", MustNotRead));
            Assert.NotEqual(CheckpointFault.DoesNotFit, fault.Fault);
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        static void MustNotRead(StateReader reader) => Assert.Fail("A damaged file was read.");
    }

    [Fact]
    public void Every_truncation_is_noticed()
    {
        byte[] file = File();
        for (int length = 0; length < file.Length; length++)
        {
            using MemoryStream stream = new(file, 0, length);
            CheckpointException fault = Assert.Throws<CheckpointException>(
                () => Checkpoint.Read(stream, "kind", "identity", _ => Assert.Fail("A truncated file was read.")));
            Assert.Contains(fault.Fault, new[] { CheckpointFault.NotACheckpoint, CheckpointFault.WrongLength, CheckpointFault.Damaged });
        }
    }

    [Fact]
    public void The_trainer_refuses_each_of_many_damages_and_still_takes_the_whole_file()
    {
        byte[] file = Saved();
        for (int place = 0; place < file.Length; place += 97)
        {
            byte[] damaged = [.. file];
            damaged[place] ^= 1;
            Assert.Throws<CheckpointException>(() => Resume(damaged));
            Assert.Throws<CheckpointException>(() => Resume(file[..place]));
        }

        Assert.Throws<CheckpointException>(() => Resume([.. file, 0]));
        Resume(file);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 a foreign file that is long enough to hold a header and a checksum")]
    [InlineData("")]
    [InlineData("OVERFIT")]
    public void A_foreign_file_is_named_so(string text)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal(
            CheckpointFault.NotACheckpoint,
            Assert.Throws<CheckpointException>(() => Checkpoint.Read(stream, "kind", "identity", _ => { })).Fault);
    }

    [Fact]
    public void Another_version_is_named_so()
    {
        byte[] file = File();
        file[8] = 2;
        using MemoryStream stream = new(file);
        CheckpointException fault = Assert.Throws<CheckpointException>(() => Checkpoint.Read(stream, "kind", "identity", _ => { }));
        Assert.Equal(CheckpointFault.OtherVersion, fault.Fault);
        Assert.Contains("format 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_asks_for_much_gets_nothing()
    {
        byte[] file = File();
        BitConverter.TryWriteBytes(file.AsSpan(12), int.MaxValue);
        using MemoryStream stream = new(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(
            CheckpointFault.WrongLength,
            Assert.Throws<CheckpointException>(() => Checkpoint.Read(stream, "kind", "identity", _ => { })).Fault);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 256 * 1024);
    }

    [Fact]
    public void Reading_takes_less_memory_than_twice_the_file()
    {
        byte[] file = RecordingObserver.Bytes(stream => Checkpoint.Write(stream, "kind", "identity", writer => writer.Write(new byte[4_000_000].AsSpan())));
        byte[] destination = new byte[4_000_000];
        using MemoryStream stream = new(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Checkpoint.Read(stream, "kind", "identity", reader => reader.ReadInto(destination.AsSpan()));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < file.Length);
    }

    private static byte[] File() => RecordingObserver.Bytes(stream => Checkpoint.Write(stream, "kind", "identity", writer =>
    {
        writer.Write(3);
        writer.Write(1.5);
        writer.Write("text");
        writer.Write(Enumerable.Range(0, 100).ToArray().AsSpan());
        writer.Write(new OverfitWeb.Engine.Random.NumPyRandom(1).Save());
    }));

    private byte[] Saved()
    {
        byte[] saved = [];
        RecordingObserver observer = new() { AtRecord = (_, state) => saved = RecordingObserver.Bytes(state.Save) };
        TrainingJob.Run(Tiny with { Epochs = 1 }, FloatPrecision.Float32, 1, observer, TestContext.Current.CancellationToken);
        return saved;
    }

    private void Resume(byte[] file)
    {
        using MemoryStream stream = new(file);
        TrainingJob.Resume(Tiny, FloatPrecision.Float32, 1, stream, new RecordingObserver(), TestContext.Current.CancellationToken);
    }
}
