using System.Globalization;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

internal static class LogLine
{
    /// <summary>
    /// A record as the document's program prints it:
    /// <c>print("epoch:" + str(epoch_cnt) + ", train acc:" + str(train_acc) + ", test acc:" + str(test_acc))</c>.
    /// </summary>
    public static string Of(MetricRecord record) =>
        $"epoch:{record.Epoch.ToString(CultureInfo.InvariantCulture)}, train acc:{PythonFloat.Repr(record.TrainAccuracy)}, test acc:{PythonFloat.Repr(record.TestAccuracy)}";
}
