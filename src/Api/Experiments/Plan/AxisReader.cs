using System.Text.Json;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>Checks one axis and writes its values out.</summary>
/// <param name="search">The points of drawn axes; null where none is asked for.</param>
/// <param name="errors">Gets what is wrong.</param>
internal sealed class AxisReader(RandomSearch? search, RequestErrors errors)
{
    public const int MostValues = 2000;
    private const int MostRange = 200;
    private const int LongestName = 100;

    /// <summary>The axis; null if it is not valid.</summary>
    public AxisPlan? Read(ExperimentAxis axis, string pointer)
    {
        int ways = (axis.Values is null ? 0 : 1) + (axis.Range is null ? 0 : 1) + (axis.Draw is null ? 0 : 1) + (axis.Cases is null ? 0 : 1);
        if (ways != 1)
            return Refuse(pointer, Text.OneWayOfValues);
        if (axis.Name is not null && !IsName(axis.Name))
            return Refuse(pointer + "/name", Text.NameInBothLanguages);
        if (axis.Cases is { } cases)
            return axis.Pointer is null ? Cases(axis, cases, pointer) : Refuse(pointer + "/pointer", Text.CasesHaveNoPointer);
        if (axis.Pointer is not string member || !member.StartsWith('/'))
            return Refuse(pointer + "/pointer", Text.AxisNeedsPointer);
        if (SpecMember.IsOwn(member))
            return Refuse(pointer + "/pointer", member == "/training/seed" ? Text.SeedsAreNoAxis : Text.LabelsAreNoAxis);
        if (Values(axis, member, pointer) is not { Count: > 0 } values)
            return null;
        AxisPlan plan = Plan(axis, member, values, pointer);
        if (member == SpecMember.Depth)
            CheckDepths(plan, values);
        return plan;
    }

    // No member of the spec: it stands for the length of one, and no other check knows what was asked for.
    private void CheckDepths(AxisPlan plan, IReadOnlyList<JsonElement> depths)
    {
        foreach ((JsonElement depth, int value) in depths.Select((depth, value) => (depth, value)).Where(pair => !SpecMember.IsDepth(pair.depth)))
        {
            string layers = Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), 0, SpecMember.MostDepth);
            errors.Add(plan.AddressOf(value), Texts.Of(Text.MustBe, layers, JsonNumber.Show(depth)));
        }
    }

    private IReadOnlyList<JsonElement>? Values(ExperimentAxis axis, string member, string pointer)
    {
        if (axis.Values is { } list)
            return Listed(list, pointer + "/values");
        if (axis.Range is { } range)
        {
            if (range.Count is < 2 or > MostRange)
                return Out(pointer + "/range/count", 2, MostRange, range.Count);
            return Ends(range.From, range.To, range.Scale, range.Integer, pointer + "/range") ? AxisNumbers.Of(range) : null;
        }

        AxisDraw draw = axis.Draw!;
        if (search is null)
        {
            errors.Add(pointer + "/draw", Texts.Of(Text.DrawNeedsPoints));
            return null;
        }

        return Ends(draw.From, draw.To, draw.Scale, draw.Integer, pointer + "/draw") ? AxisNumbers.Of(draw, member, search) : null;
    }

    private IReadOnlyList<JsonElement>? Listed(IReadOnlyList<JsonElement> list, string pointer)
    {
        if (list.Count is 0 or > MostValues)
        {
            errors.Add(pointer, Texts.Of(Text.MustBe, Texts.Of(Text.AListOf, $"1–{MostValues}"), Texts.Of(Text.AListOf, list.Count)));
            return null;
        }

        for (int i = 1; i < list.Count; i++)
        {
            if (list.Take(i).Any(earlier => JsonElement.DeepEquals(earlier, list[i])))
                errors.Add(JsonPointer.Item(pointer, i), Texts.Of(Text.GivenTwice));
        }

        return list;
    }

    private bool Ends(double from, double to, AxisScale scale, bool integer, string pointer)
    {
        if (scale == AxisScale.Category)
            errors.Add(pointer + "/scale", Texts.Of(Text.MustBe, Texts.Of(Text.OneOf, "linear, log"), "category"));
        else if (!double.IsFinite(from) || !double.IsFinite(to) || from >= to)
            errors.Add(pointer + "/to", Texts.Of(Text.ToAboveFrom));
        else if (scale == AxisScale.Log && from <= 0)
            errors.Add(pointer + "/from", Texts.Of(Text.LogAboveZero));
        else if (!double.IsFinite(scale == AxisScale.Log ? to / from : to - from))
            errors.Add(pointer + "/to", Texts.Of(Text.EndsTooFarApart));
        else if (integer && (from != Math.Floor(from) || to != Math.Floor(to) || Math.Abs(from) > int.MaxValue || to > int.MaxValue))
            errors.Add(pointer + "/from", Texts.Of(Text.MustBe, Texts.Of(Text.AWholeNumber), JsonNumber.Show(from)));
        else
            return true;
        return false;
    }

    private AxisPlan? Cases(ExperimentAxis axis, IReadOnlyList<AxisCase> cases, string pointer)
    {
        if (cases.Count is 0 or > MostValues)
            return Refuse(pointer + "/cases", Text.OneWayOfValues);
        for (int i = 0; i < cases.Count; i++)
        {
            string address = JsonPointer.Item(pointer + "/cases", i);
            if (!IsName(cases[i].Name))
                errors.Add(address + "/name", Texts.Of(Text.NameInBothLanguages));
            else if (cases.Take(i).Any(earlier => earlier.Name == cases[i].Name))
                errors.Add(address + "/name", Texts.Of(Text.GivenTwice));
            if (cases[i].Preset is string preset && PresetList.Find(preset) is null)
                errors.Add(address + "/preset", Texts.Of(Text.NoSuchPreset, preset) + NearestName.Hint(preset, PresetList.Names));
            if (cases[i].Overrides is { ValueKind: not JsonValueKind.Object } other)
                errors.Add(address + "/overrides", Texts.Of(Text.MustBe, Texts.Of(Text.AnObject), JsonNumber.Show(other)));
        }

        bool numbers = cases.All(one => one.Value is not null);
        AxisValue[] values = [.. cases.Select((one, i) => new AxisValue(JsonSerializer.SerializeToElement(numbers ? one.Value!.Value : i), one.Name))];
        AxisScale scale = !numbers ? AxisScale.Category : AreSpreadOut([.. values.Select(value => value.Value)]) ? AxisScale.Log : AxisScale.Linear;
        return new(axis, new(null, axis.Name ?? new("경우", "case"), scale, values), pointer);
    }

    private static AxisPlan Plan(ExperimentAxis axis, string member, IReadOnlyList<JsonElement> values, string pointer)
    {
        bool numbers = values.All(value => value.ValueKind == JsonValueKind.Number);
        AxisScale asked = axis.Range?.Scale ?? axis.Draw?.Scale ?? AxisScale.Linear;
        AxisScale scale = !numbers ? AxisScale.Category : axis.Values is not null && AreSpreadOut(values) ? AxisScale.Log : asked;
        return new(
            axis,
            new(member, axis.Name ?? AxisNames.Of(member), scale, [.. values.Select(value => new AxisValue(value, AxisNames.Show(value)))], axis.Draw is not null),
            pointer);
    }

    // Listed numbers over more than a decade are mostly meant as ratios.
    private static bool AreSpreadOut(IReadOnlyList<JsonElement> values)
    {
        double smallest = values.Min(value => value.GetDouble());
        return smallest > 0 && values.Max(value => value.GetDouble()) >= 20 * smallest;
    }

    private static bool IsName(LocalizedText? name) =>
        name is { Ko.Length: > 0 and <= LongestName, En.Length: > 0 and <= LongestName };

    private AxisPlan? Refuse(string pointer, Text sentence)
    {
        errors.Add(pointer, Texts.Of(sentence));
        return null;
    }

    private IReadOnlyList<JsonElement>? Out(string pointer, int least, int most, int given)
    {
        errors.Add(pointer, Texts.Of(Text.MustBe, Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), least, most), given));
        return null;
    }
}
