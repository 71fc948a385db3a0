using System.Text.Json;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Api.Catalog;

/// <summary>The engine's catalogue and the spec's fields as the wire has them.</summary>
internal static class CatalogMapping
{
    private static readonly JsonElement Defaults = JsonSerializer.SerializeToElement(
        new RunSpec { Training = new() { EarlyStopping = new() } }, ContractsJson.Default.RunSpec);

    public static CatalogEntry ToEntry(IDescriptor kind) => new(
        kind.Kind,
        Text(kind.Name),
        Text(kind.Description),
        kind.Source,
        [.. kind.Parameters.Select(ToParameter)]);

    public static CatalogParameter ToParameter(SpecField field) => new()
    {
        Name = field.Pointer,
        Description = field.Description,
        Type = field.Type,
        Default = JsonPointer.Find(Defaults, field.Pointer),
        Minimum = double.IsFinite(field.Minimum) ? field.Minimum : null,
        Maximum = double.IsFinite(field.Maximum) ? field.Maximum : null,
        LogScale = field.LogScale,
        Options = field.Options,
    };

    private static CatalogParameter ToParameter(ParameterDescriptor parameter) => new()
    {
        Name = parameter.Name,
        Description = Text(parameter.Description),
        Type = parameter.Kind switch
        {
            ParameterKind.Number => ParameterType.Number,
            ParameterKind.Integer => ParameterType.Integer,
            _ => ParameterType.NumberList,
        },
        Default = parameter.Default is double value ? JsonSerializer.SerializeToElement(value) : null,
        Minimum = parameter.Minimum,
        Maximum = parameter.Maximum,
        ExclusiveMinimum = parameter.ExclusiveMinimum,
        ExclusiveMaximum = parameter.ExclusiveMaximum,
        LogScale = parameter.LogScale,
    };

    private static LocalizedText Text(Sentence sentence) => new(sentence.Ko, sentence.En);
}
