using OverfitWeb.Api.Datasets;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>
/// Every plain member of a spec with its range: requests are checked against this list and <c>GET /catalog</c> shows it.
/// </summary>
internal static class SpecFields
{
    public static IReadOnlyList<SpecField> All { get; } =
    [
        Text("/name", 200, "실험의 이름입니다(200자까지).", "A name for people, up to 200 characters."),
        new("/tags", ParameterType.StringList, new("실험을 다시 찾기 위한 꼬리표입니다(20개, 각 50자까지, 쉼표 없이).", "Labels for finding the run again, up to 20 of 50 characters, without commas."))
        {
            MostItems = 20, LongestText = 50, IsWord = true,
        },
        Text("/notes", 10_000, "자유로운 메모입니다(10,000자까지).", "Free text, up to 10,000 characters."),
        new("/dataset/id", ParameterType.Choice, new("데이터셋입니다.", "The data set.")) { Options = [MnistStore.Id] },
        Integer("/dataset/trainSize", 1, Mnist.TrainCount, "훈련 이미지의 수입니다. 적을수록 오버피팅이 쉽게 일어납니다.", "Number of training images; the fewer, the easier the network overfits.", logScale: true),
        Choice<Selection>("/dataset/selection", "훈련 이미지를 고르는 방법입니다.", "How the training images are picked."),
        Integer("/dataset/validationSize", 0, Mnist.TrainCount - new DatasetSpec().TrainSize, "훈련에 쓰지 않는 훈련 이미지에서 고르는 검증 이미지의 수입니다.", "Number of validation images, taken from the training images that are not trained on."),
        Integer("/dataset/testSize", 1, Mnist.TestCount, "시험 이미지의 수입니다.", "Number of test images.", logScale: true),
        Number("/dataset/labelNoise", 0, 1, "잘못된 라벨로 바꿀 훈련 데이터의 비율입니다.", "Fraction of the training labels replaced by a wrong one."),
        new("/model/hidden", ParameterType.IntegerList, new("은닉층마다의 뉴런 수입니다(층은 100개까지).", "Width of each hidden layer, at most 100 layers."))
        {
            Minimum = 1, Maximum = 10_000, MostItems = 100, LogScale = true,
        },
        Number("/model/inputDropout", 0, 0.95, "훈련 때 입력 픽셀을 삭제할 확률입니다.", "Probability of dropping a pixel in training."),
        new("/model/batchNorm", ParameterType.Boolean, new("은닉층의 활성화 앞에 배치 정규화를 넣습니다.", "Batch normalisation before each activation.")),
        Integer("/model/members", 1, 50, "따로 훈련하여 출력을 평균할 신경망의 수입니다(앙상블). 시드는 s, s + 1, …을 씁니다.", "Number of networks trained apart from seeds s, s + 1, …, their outputs averaged: an ensemble.", logScale: true),
        Number("/labelSmoothing", 0, 0.95, "라벨 스무딩의 ε입니다. 정답의 확률 목표를 1 − ε만큼 낮춥니다.", "ε of label smoothing: the label's target is 1 − ε, the rest is shared evenly."),
        Integer("/training/epochs", 1, 100_000, "에폭의 수이며, 기록의 수와 같습니다.", "Number of epochs, which is the number of records.", logScale: true),
        Integer("/training/batchSize", 1, Mnist.TrainCount, "배치 하나의 이미지 수입니다.", "Images a batch.", logScale: true),
        Choice<Sampling>("/training/sampling", "배치의 이미지를 뽑는 방법입니다.", "How the images of a batch are drawn."),
        Choice<Recording>("/training/recording", "언제 정확도를 재고 훈련을 끝낼지 정합니다.", "After which iterations the network is measured, and when training ends."),
        Integer("/training/seed", 0, uint.MaxValue, "NumPy 난수의 시드입니다. 같은 시드는 같은 결과를 냅니다.", "Seed of NumPy's generator; the same seed gives the same result."),
        Choice<Precision>("/training/precision", "계산의 정밀도입니다. float64는 책의 코드와 같습니다.", "Floating-point type; float64 is what the book's code computes in."),
        Choice<MonitoredMetric>("/training/earlyStopping/monitor", "조기 종료가 지켜보는 값입니다. 검증 값에는 검증 이미지가 필요하고, 시험 값으로 고르면 시험 데이터를 엿보는 것입니다.", "What early stopping watches; validation values need validation images, and choosing by test values is peeking."),
        Integer("/training/earlyStopping/patience", 1, 100_000, "나아지지 않아도 기다리는 기록의 수입니다. 그 뒤 훈련을 끝내고 가장 좋았던 가중치로 되돌립니다.", "Records without improvement before training ends; the weights of the best one are restored.", logScale: true),
        Number("/training/earlyStopping/minDelta", 0, 1000, "나아진 것으로 보는 가장 작은 변화입니다.", "Smallest change that counts as an improvement."),
    ];

    private static SpecField Integer(string pointer, double minimum, double maximum, string ko, string en, bool logScale = false) =>
        new(pointer, ParameterType.Integer, new(ko, en)) { Minimum = minimum, Maximum = maximum, LogScale = logScale };

    private static SpecField Number(string pointer, double minimum, double maximum, string ko, string en) =>
        new(pointer, ParameterType.Number, new(ko, en)) { Minimum = minimum, Maximum = maximum };

    private static SpecField Text(string pointer, int longest, string ko, string en) =>
        new(pointer, ParameterType.String, new(ko, en)) { LongestText = longest };

    private static SpecField Choice<TEnum>(string pointer, string ko, string en)
        where TEnum : struct, Enum =>
        new(pointer, ParameterType.Choice, new(ko, en)) { Options = JsonShape.Names(typeof(TEnum)) };
}
