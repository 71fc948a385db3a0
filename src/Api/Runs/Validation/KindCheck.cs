using System.Text.Json;
using OverfitWeb.Api.Wording;
using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>Checks the choices of a spec and their parameters against the engine's catalogue.</summary>
/// <param name="spec">A spec in which every member has a value.</param>
/// <param name="prefix">Where the spec stands in the body.</param>
/// <param name="errors">Gets what is wrong.</param>
internal sealed class KindCheck(JsonElement spec, string prefix, RequestErrors errors)
{
    private readonly int? _hiddenLayers = JsonPointer.Find(spec, "/model/hidden") is { ValueKind: JsonValueKind.Array } hidden
        ? hidden.GetArrayLength()
        : null;

    public void Run()
    {
        foreach (KindField field in KindField.All)
        {
            if (JsonPointer.Find(spec, field.Pointer) is not JsonElement value)
                continue;
            if (value.ValueKind == JsonValueKind.Array)
                CheckList(field, value);
            else
                CheckChoice(field, value, prefix + field.Pointer);
        }
    }

    private void CheckList(KindField field, JsonElement list)
    {
        string pointer = prefix + field.Pointer;
        if (list.GetArrayLength() > KindField.MostItems)
            errors.Add(pointer, Texts.Of(Text.TooManyItems, KindField.MostItems, list.GetArrayLength()));
        int index = 0;
        foreach (JsonElement choice in list.EnumerateArray())
            CheckChoice(field, choice, JsonPointer.Item(pointer, index++));
    }

    private void CheckChoice(KindField field, JsonElement choice, string pointer)
    {
        if (choice.ValueKind != JsonValueKind.Object
            || !choice.TryGetProperty("kind", out JsonElement kind)
            || kind.ValueKind != JsonValueKind.String)
            return;

        string[] names = [.. field.Kinds.Select(descriptor => descriptor.Kind)];
        if (field.Kinds.FirstOrDefault(descriptor => descriptor.Kind == kind.GetString()) is not IDescriptor known)
        {
            errors.Add(pointer + "/kind", Texts.Of(Text.NoSuchKind, JsonNumber.Show(kind)) + NearestName.Hint(kind.GetString()!, names));
            return;
        }

        foreach (JsonProperty member in choice.EnumerateObject())
        {
            bool isDefault = member.Value.ValueKind == JsonValueKind.Null && field.NullableParameters.Contains(member.Name);
            if (member.Name != "kind" && !isDefault && !field.OtherMembers.Contains(member.Name))
                CheckParameter(known, member, JsonPointer.Member(pointer, member.Name));
        }
    }

    private void CheckParameter(IDescriptor kind, JsonProperty member, string pointer)
    {
        string[] names = [.. kind.Parameters.Select(parameter => parameter.Name)];
        if (kind.Parameters.FirstOrDefault(parameter => parameter.Name == member.Name) is not ParameterDescriptor parameter)
            errors.Add(pointer, Texts.Of(Text.NoSuchParameter, kind.Kind) + NearestName.Hint(member.Name, names));
        else if (member.Value.ValueKind == JsonValueKind.Null && parameter.Default is null)
            return;
        else if (Layers(parameter) is not (int count, Text layers))
            CheckNumber(parameter, member.Value, pointer);
        else if (member.Value.ValueKind != JsonValueKind.Array || member.Value.GetArrayLength() != count)
            errors.Add(pointer, Texts.Of(Text.MustBe, Texts.Of(layers, count), ShowList(member.Value)));
        else
            CheckItems(parameter, member.Value, pointer);
    }

    private void CheckItems(ParameterDescriptor parameter, JsonElement list, string pointer)
    {
        int index = 0;
        foreach (JsonElement item in list.EnumerateArray())
            CheckNumber(parameter, item, JsonPointer.Item(pointer, index++));
    }

    private void CheckNumber(ParameterDescriptor parameter, JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Number || !parameter.Allows(value.GetDouble()))
            errors.Add(pointer, Texts.Of(Text.MustBe, ParameterRange.Describe(parameter), JsonNumber.Show(value)));
    }

    private (int Count, Text Layers)? Layers(ParameterDescriptor parameter) => (parameter.Kind, _hiddenLayers) switch
    {
        (ParameterKind.NumberPerWeightLayer, int hidden) => (hidden + 1, Text.ANumberPerWeightLayer),
        (ParameterKind.NumberPerHiddenLayer, int hidden) => (hidden, Text.ANumberPerHiddenLayer),
        (ParameterKind.NumberPerWeightLayer, null) => (0, Text.ANumberPerWeightLayer),
        (ParameterKind.NumberPerHiddenLayer, null) => (0, Text.ANumberPerHiddenLayer),
        _ => null,
    };

    private static string ShowList(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? Texts.Of(Text.AListOf, value.GetArrayLength()) : JsonNumber.Show(value);
}
