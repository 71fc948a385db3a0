using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class LogLineTests
{
    [Theory]
    [InlineData(0, 37 / 300.0, 0.1456, "epoch:0, train acc:0.12333333333333334, test acc:0.1456")]
    [InlineData(200, 1.0, 0.7566, "epoch:200, train acc:1.0, test acc:0.7566")]
    [InlineData(7, 0.0, 0.00001, "epoch:7, train acc:0.0, test acc:1e-05")]
    public void Is_what_the_document_prints(int epoch, double train, double test, string expected)
    {
        MetricRecord record = new()
        {
            Seq = epoch + 1,
            Epoch = epoch,
            Iteration = 1,
            TrainAccuracy = train,
            TestAccuracy = test,
            Gap = train - test,
            LearningRate = 0.01,
            ElapsedSeconds = 0,
        };

        Assert.Equal(expected, LogLine.Of(record));
    }
}
