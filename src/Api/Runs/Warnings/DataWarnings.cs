using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Warnings;

/// <summary>About images and batches.</summary>
internal static class DataWarnings
{
    private const int FewTestImages = 1000;
    private const int FewBatchImages = 4;

    public static IEnumerable<RunWarning> Of(RunSpec spec)
    {
        int images = spec.Dataset.TrainSize;
        int batch = spec.Training.BatchSize;
        if (batch > images)
        {
            yield return new(WarningCode.BatchLargerThanData, "/training/batchSize", RunWarnings.Say(
                $"배치({batch}장)가 훈련 이미지({images}장)보다 큽니다. 에폭마다 한 번만 갱신하고 같은 이미지가 한 배치에 여러 번 들어갑니다.",
                $"A batch of {batch} is larger than the {images} training images: there is one step an epoch, and images come several times in a batch."));
        }
        else if (images % batch != 0)
        {
            yield return new(WarningCode.RaggedBatches, "/training/batchSize", RunWarnings.Say(
                $"배치 크기 {batch}이(가) 훈련 이미지 {images}장을 나누어떨어지게 하지 않습니다. k번째 기록은 ⌈k·{images}/{batch}⌉번째 반복에 맞춰집니다.",
                $"Batches of {batch} do not divide {images} images: record k falls on iteration ⌈k·{images}/{batch}⌉."));
        }

        if (spec.Model.BatchNorm && batch < FewBatchImages)
        {
            yield return new(WarningCode.BatchNormSmallBatch, "/training/batchSize", RunWarnings.Say(
                $"배치 정규화가 이미지 {batch}장에서 평균과 분산을 구합니다. 이미지가 한 장이면 출력이 입력과 상관없게 됩니다. 배치를 16 이상으로 늘려 보십시오.",
                $"Batch normalisation takes mean and variance of {batch} images; of a single one the output no longer depends on the input. Try 16 or more."));
        }

        if (spec.Dataset.TestSize < FewTestImages)
        {
            // Two standard errors of a fraction, at its largest (p = ½).
            double points = 100 / Math.Sqrt(spec.Dataset.TestSize);
            yield return new(WarningCode.FewTestImages, "/dataset/testSize", RunWarnings.Say(
                $"시험 이미지가 {spec.Dataset.TestSize}장뿐이면 시험 정확도가 우연만으로 ±{points:0.#}%p까지 달라질 수 있습니다.",
                $"With {spec.Dataset.TestSize} test images, test accuracy can be off by ±{points:0.#} points by chance alone."));
        }
    }
}
