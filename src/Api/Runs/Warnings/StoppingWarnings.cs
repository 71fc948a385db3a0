using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Warnings;

/// <summary>About early stopping.</summary>
internal static class StoppingWarnings
{
    public static IEnumerable<RunWarning> Of(RunSpec spec)
    {
        if (spec.Training.EarlyStopping is not EarlyStoppingSpec stopping)
            yield break;
        if (stopping.Monitor is MonitoredMetric.TestAccuracy or MonitoredMetric.TestLoss)
        {
            yield return new(WarningCode.TestSetPeeking, "/training/earlyStopping/monitor", RunWarnings.Say(
                $"시험 데이터로 멈출 때를 고르면 시험 데이터를 엿보는 것이어서 시험 정확도가 실제보다 좋게 나옵니다. 검증 이미지를 두고 그 값으로 고르십시오.",
                $"Choosing when to stop by test values is peeking: test accuracy will look better than it is. Take some validation images and watch those."));
        }

        if (stopping.Patience >= spec.Training.Epochs)
        {
            yield return new(WarningCode.PatienceTooLong, "/training/earlyStopping/patience", RunWarnings.Say(
                $"기다리는 기록 {stopping.Patience}개가 모든 기록 {spec.Training.Epochs}개보다 적지 않으므로 일찍 멈추는 일이 없습니다.",
                $"Waiting for {stopping.Patience} records, of {spec.Training.Epochs} in all, never stops early."));
        }
    }
}
