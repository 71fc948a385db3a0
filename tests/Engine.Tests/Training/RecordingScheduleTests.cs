using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

public sealed class RecordingScheduleTests
{
    [Fact]
    public void The_books_script_makes_201_records_in_601_iterations()
    {
        RecordingSchedule schedule = new(RecordingKind.Book, 201, 300, 100);
        Assert.Equal(201, schedule.TotalRecords);
        Assert.Equal(601, schedule.TotalIterations);
        Assert.Equal([1, 4, 7], Enumerable.Range(0, 3).Select(schedule.IterationsAt));
        Assert.Equal(601, schedule.IterationsAt(200));
    }

    [Fact]
    public void The_books_trainer_makes_301_records_in_903_iterations()
    {
        RecordingSchedule schedule = new(RecordingKind.Trainer, 301, 300, 100);
        Assert.Equal(903, schedule.TotalIterations);
        Assert.Equal(901, schedule.IterationsAt(300));
    }

    [Fact]
    public void Whole_epochs_are_recorded_at_their_end()
    {
        RecordingSchedule schedule = new(RecordingKind.Epoch, 10, 300, 100);
        Assert.Equal(30, schedule.TotalIterations);
        Assert.Equal([3, 6, 9], Enumerable.Range(0, 3).Select(schedule.IterationsAt));
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(300, 1000)]
    [InlineData(1, 100)]
    public void A_batch_as_large_as_the_data_is_an_epoch(int trainSize, int batchSize)
    {
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(new RecordingSchedule(RecordingKind.Book, 3, trainSize, batchSize).IterationsAt));
        Assert.Equal(3, new RecordingSchedule(RecordingKind.Trainer, 3, trainSize, batchSize).TotalIterations);
        Assert.Equal(3, new RecordingSchedule(RecordingKind.Epoch, 3, trainSize, batchSize).TotalIterations);
    }

    [Fact]
    public void Where_the_batch_does_not_divide_the_data_records_come_at_the_next_iteration()
    {
        RecordingSchedule book = new(RecordingKind.Book, 4, 250, 100);
        Assert.Equal([1, 4, 6, 9], Enumerable.Range(0, 4).Select(book.IterationsAt));
        Assert.Equal(9, book.TotalIterations);
        Assert.Equal(10, new RecordingSchedule(RecordingKind.Trainer, 4, 250, 100).TotalIterations);
        Assert.Equal([3, 5, 8, 10], Enumerable.Range(0, 4).Select(new RecordingSchedule(RecordingKind.Epoch, 4, 250, 100).IterationsAt));
    }

    [Theory]
    [InlineData(0, 300, 100)]
    [InlineData(1, 0, 100)]
    [InlineData(1, 300, 0)]
    [InlineData(int.MaxValue, 60_000, 1)]
    public void What_makes_no_sense_is_refused(int epochs, int trainSize, int batchSize) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RecordingSchedule(RecordingKind.Book, epochs, trainSize, batchSize));
}
