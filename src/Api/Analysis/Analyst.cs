using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Pictures;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Analysis;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Api.Analysis;

/// <summary>Answers questions about runs, on the <see cref="AnalysisThread"/> and nowhere else.</summary>
internal sealed class Analyst(ModelShelf shelf, MnistStore mnist) : IDisposable
{
    /// <summary>Probabilities that are kept: 32 MB of them.</summary>
    private const long MostProbabilities = 4_000_000;

    /// <summary>Networks whose layers, in numbers, are kept.</summary>
    private const long MostNetworks = 32;

    private readonly WorkerTeam _team = new(1);
    private readonly RecentlyUsed<SubjectKey, Predictions> _predictions = new(MostProbabilities);
    private readonly RecentlyUsed<(WeightsKey Weights, int Member), IReadOnlyList<LayerAnalysis>> _layers = new(MostNetworks);

    /// <exception cref="UnreadableWeightsException">The weights cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public AnalysisResult Analyse(AnalysisSubject subject, CancellationToken cancellationToken)
    {
        LoadedModel loaded = shelf.Take(subject.Run, subject.Query.Weights);
        AnalysisQuery query = subject.Query;
        Predictions predictions = PredictionsOf(subject, loaded, cancellationToken);
        ConfusionMatrix confusion = ConfusionMatrix.Of(predictions);
        Calibration calibration = Calibration.Of(predictions);
        return new AnalysisResult
        {
            Run = subject.Run.Id,
            Weights = query.Weights,
            Images = query.Images,
            Member = query.Member,
            Samples = query.Samples,
            Count = predictions.Count,
            Accuracy = confusion.Accuracy,
            Loss = Finite.OrNull(calibration.NegativeLogLikelihood),
            Confusion = PredictionMapping.Rows(confusion),
            Classes = PredictionMapping.Classes(confusion),
            Calibration = calibration.ToResult(),
            LabelNoise = query.Images == ImagesChoice.Train ? LabelNoiseOf(subject.Run.Spec, loaded, predictions)?.ToResult() : null,
            Layers = LayersOf(subject, loaded, cancellationToken),
        };
    }

    /// <inheritdoc cref="Analyse"/>
    public MistakesResponse FindMistakes(AnalysisSubject subject, int count, CancellationToken cancellationToken)
    {
        LoadedModel loaded = shelf.Take(subject.Run, subject.Query.Weights);
        ImageSet images = loaded.ImagesOf(subject.Query.Images);
        Predictions predictions = PredictionsOf(subject, loaded, cancellationToken);
        int size = images.PixelsPerImage;
        return new MistakesResponse(
            images.Side,
            predictions.Count - ConfusionMatrix.Of(predictions).Correct,
            [.. Mistakes.MostConfident(predictions, count).Select(mistake => new MistakeItem(
                mistake.Index,
                mistake.Label,
                mistake.Predicted,
                mistake.Confidence,
                mistake.LabelProbability,
                images.Pixels.Slice(mistake.Index * size, size).ToArray()))]);
    }

    /// <param name="subject">Who is asked.</param>
    /// <param name="pixels">One image.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <inheritdoc cref="Analyse"/>
    public PredictResponse Predict(AnalysisSubject subject, byte[] pixels, CancellationToken cancellationToken)
    {
        IPredictor predictor = shelf.Take(subject.Run, subject.Query.Weights).PredictorOf(subject.Query);
        ImageSet image = new(pixels, new byte[1], pixels.Length, predictor.Classes);
        double[] probabilities = predictor.Predict(image, _team, cancellationToken);
        int predicted = Decision.Of<double>(probabilities);
        return new PredictResponse([.. probabilities.Select(p => Finite.OrNull(p))], predicted, Finite.OrNull(probabilities[predicted]));
    }

    /// <summary>A PNG file: of the first layer what each unit looks for, of another its matrix.</summary>
    /// <param name="subject">Whose weights.</param>
    /// <param name="layer">The layer, from 1.</param>
    /// <inheritdoc cref="Analyse"/>
    public byte[] Draw(AnalysisSubject subject, int layer)
    {
        WeightMatrix matrix = shelf.Take(subject.Run, subject.Query.Weights).Model.Weights[subject.Query.Member ?? 0][layer - 1];
        Picture picture = layer == 1
            ? WeightMosaic.Draw(FirstLayerImages.Of<double>(matrix.Values, matrix.Inputs, matrix.Outputs))
            : WeightMatrixPicture.Draw<double>(matrix.Values, matrix.Inputs, matrix.Outputs);
        return Png.Encode(picture.Width, picture.Height, PngColor.Rgb, picture.Rgb);
    }

    public void Dispose() => _team.Dispose();

    private Predictions PredictionsOf(AnalysisSubject subject, LoadedModel loaded, CancellationToken cancellationToken)
    {
        if (_predictions.Find(subject.Key) is Predictions known)
            return known;
        ImageSet images = loaded.ImagesOf(subject.Query.Images);
        double[] probabilities = loaded.PredictorOf(subject.Query).Predict(images, _team, cancellationToken);
        Predictions predictions = new(probabilities, images.Labels, images.Classes);
        _predictions.Add(subject.Key, predictions, probabilities.Length);
        return predictions;
    }

    private IReadOnlyList<LayerAnalysis> LayersOf(AnalysisSubject subject, LoadedModel loaded, CancellationToken cancellationToken)
    {
        int member = subject.Query.Member ?? 0;
        if (_layers.Find((subject.Weights, member)) is IReadOnlyList<LayerAnalysis> known)
            return known;
        IReadOnlyList<LayerAnalysis> layers = LayerReader.Read(loaded.Model.Weights[member], cancellationToken);
        _layers.Add((subject.Weights, member), layers, 1);
        return layers;
    }

    private LabelNoiseScore? LabelNoiseOf(RunSpec spec, LoadedModel loaded, Predictions predictions) =>
        loaded.Plan.Data.WrongLabels is IReadOnlyList<bool> isWrong
            ? LabelNoiseScore.Of(predictions, isWrong, PlanBuilder.TrueLabels(spec, mnist.Loaded.Result).Span)
            : null;
}
