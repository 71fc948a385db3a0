using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Reading;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Reading;

public sealed class CurveReaderTests
{
    [Fact]
    public void Nothing_is_said_before_there_is_enough()
    {
        Observation seen = Assert.Single(CurveReader.Read(Curve(CurveReader.Enough - 1, _ => (0.9, 0.1))));

        Assert.Equal(ObservationKind.TooEarly, seen.Kind);
    }

    [Fact]
    public void No_records_are_too_early_as_well() =>
        Assert.Equal(ObservationKind.TooEarly, Assert.Single(CurveReader.Read([])).Kind);

    [Fact]
    public void Parting_is_dated_from_where_the_gap_stays_open()
    {
        // The gap opens at 20, closes at 25, and opens for good at 30.
        IReadOnlyList<MetricRecord> records = Curve(60, epoch => epoch is (>= 20 and < 25) or >= 30 ? (0.8, 0.7) : (0.7, 0.69));

        Observation seen = Assert.Single(CurveReader.Read(records), item => item.Kind == ObservationKind.Parting);

        Assert.Equal(30, seen.Epoch);
        Assert.Equal(0.1, seen.Second, 9);
    }

    [Fact]
    public void A_gap_that_has_closed_again_is_not_called_parting()
    {
        IReadOnlyList<ObservationKind> kinds = Kinds(Curve(40, epoch => epoch < 30 ? (0.8, 0.6) : (0.7, 0.69)));

        Assert.DoesNotContain(ObservationKind.Parting, kinds);
        Assert.Contains(ObservationKind.Together, kinds);
    }

    [Fact]
    public void A_gap_that_has_only_just_opened_is_neither()
    {
        IReadOnlyList<ObservationKind> kinds = Kinds(Curve(40, epoch => epoch < 37 ? (0.7, 0.69) : (0.8, 0.7)));

        Assert.DoesNotContain(ObservationKind.Parting, kinds);
        Assert.DoesNotContain(ObservationKind.Together, kinds);
    }

    [Fact]
    public void Both_rising_needs_both()
    {
        Assert.Contains(ObservationKind.BothRising, Kinds(Curve(40, epoch => (0.3 + (0.01 * epoch), 0.2 + (0.01 * epoch)))));
        Assert.DoesNotContain(ObservationKind.BothRising, Kinds(Curve(40, epoch => (0.3 + (0.01 * epoch), 0.2))));
        Assert.DoesNotContain(ObservationKind.BothRising, Kinds(Curve(40, epoch => (0.3, 0.2 + (0.01 * epoch)))));
    }

    [Fact]
    public void Both_rising_gives_the_rise_from_window_to_window()
    {
        IReadOnlyList<MetricRecord> records = Curve(40, epoch => (0.3 + (0.01 * epoch), 0.2 + (0.005 * epoch)));

        Observation seen = CurveReader.Read(records).First(item => item.Kind == ObservationKind.BothRising);

        Assert.Equal(35, seen.Epoch);
        Assert.Equal(0.05, seen.First, 9);
        Assert.Equal(0.025, seen.Second, 9);
    }

    [Fact]
    public void Perfect_is_exactly_one_and_to_the_end()
    {
        IReadOnlyList<MetricRecord> records = Curve(40, epoch => (epoch is 10 or >= 25 ? 1 : 299.0 / 300, 0.75));
        Assert.Equal(25, CurveReader.Read(records).First(item => item.Kind == ObservationKind.TrainPerfect).Epoch);

        Assert.DoesNotContain(ObservationKind.TrainPerfect, Kinds(Curve(40, epoch => (epoch < 39 ? 1 : 299.0 / 300, 0.75))));
    }

    [Fact]
    public void Test_loss_rises_from_its_lowest_on()
    {
        IReadOnlyList<MetricRecord> records = Curve(60, _ => (0.9, 0.7), epoch => epoch <= 20 ? 2 - (0.05 * epoch) : 1 + (0.01 * (epoch - 20)));

        Observation seen = CurveReader.Read(records).First(item => item.Kind == ObservationKind.TestLossRising);

        Assert.Equal(20, seen.Epoch);
        Assert.Equal(1, seen.First, 9);
    }

    [Fact]
    public void Test_loss_that_wavers_is_not_called_rising() =>
        Assert.DoesNotContain(ObservationKind.TestLossRising, Kinds(Curve(60, _ => (0.9, 0.7), epoch => 1 + (0.005 * (epoch % 2)))));

    [Fact]
    public void Constant_and_low_is_collapsed_and_nothing_else_is_said()
    {
        IReadOnlyList<MetricRecord> records = Curve(60, epoch => epoch < 15 ? (0.2 + (0.001 * epoch), 0.2) : (0.117, 0.1135));

        Observation seen = Assert.Single(CurveReader.Read(records));

        Assert.Equal(ObservationKind.Collapsed, seen.Kind);
        Assert.Equal(15, seen.Epoch);
        Assert.Equal(0.117, seen.First);
        Assert.Equal(0.1135, seen.Second);
    }

    [Fact]
    public void Constant_because_everything_is_learnt_is_not_collapsed() =>
        Assert.DoesNotContain(ObservationKind.Collapsed, Kinds(Curve(60, _ => (1, 0.75))));

    [Fact]
    public void Low_but_moving_is_not_collapsed() =>
        Assert.DoesNotContain(ObservationKind.Collapsed, Kinds(Curve(60, epoch => (0.117, 0.11 + (0.0001 * (epoch % 2))))));

    [Fact]
    public void A_loss_that_is_no_number_is_diverged_from_there()
    {
        Observation seen = Assert.Single(CurveReader.Read(Curve(12, _ => (0.1, 0.1), epoch => epoch < 7 ? 1 : null)));

        Assert.Equal(ObservationKind.Diverged, seen.Kind);
        Assert.Equal(7, seen.Epoch);
    }

    private static IReadOnlyList<ObservationKind> Kinds(IReadOnlyList<MetricRecord> records) =>
        [.. CurveReader.Read(records).Select(seen => seen.Kind)];

    private static IReadOnlyList<MetricRecord> Curve(
        int records, Func<int, (double Train, double Test)> accuracy, Func<int, double?>? testLoss = null) =>
    [
        .. Enumerable.Range(0, records).Select(epoch =>
            Some.Record(epoch + 1, accuracy(epoch).Train, accuracy(epoch).Test, testLoss is null ? 1 : testLoss(epoch))),
    ];
}
