using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Ui.Lab;

/// <summary>What the catalogue allows for each field of the form.</summary>
public sealed class RunFormRanges(CatalogResponse catalog)
{
    /// <summary>The catalogue's parameter for a field; null where it has none.</summary>
    public CatalogParameter? Of(RunFormField field) => field switch
    {
        RunFormField.Name => Field("/name"),
        RunFormField.TrainSize => Field("/dataset/trainSize"),
        RunFormField.Depth => Field("/model/hidden") is { } widths ? widths with { Minimum = null, Maximum = null } : null,
        RunFormField.Width => Field("/model/hidden"),
        RunFormField.Epochs => Field("/training/epochs"),
        RunFormField.BatchSize => Field("/training/batchSize"),
        RunFormField.Seed => Field("/training/seed"),
        RunFormField.Precision => Field("/training/precision"),
        RunFormField.LearningRate => Field("/optimizer/learningRate") ?? Parameter(catalog.Optimizers, "sgd", "learningRate"),
        RunFormField.WeightDecay => Parameter(catalog.Penalties, "l2", "lambda"),
        RunFormField.Dropout => Parameter(catalog.Dropouts, "standard", "ratio"),
        _ => null,
    };

    private CatalogParameter? Field(string pointer) => catalog.Fields.FirstOrDefault(field => field.Name == pointer);

    private static CatalogParameter? Parameter(IReadOnlyList<CatalogEntry> entries, string kind, string name) =>
        entries.FirstOrDefault(entry => entry.Kind == kind)?.Parameters.FirstOrDefault(parameter => parameter.Name == name);
}
