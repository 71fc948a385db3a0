using System.Text.Json;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs.Validation;

public sealed class SpecFieldsTests
{
    [Fact]
    public void Every_member_of_a_spec_is_checked_by_one_of_the_lists()
    {
        JsonElement spec = JsonSerializer.SerializeToElement(
            new RunSpec { Training = new() { EarlyStopping = new() } }, ContractsJson.Default.RunSpec);

        string[] checkedMembers =
        [
            .. SpecFields.All.Select(field => field.Pointer),
            .. KindField.All.Select(field => field.Pointer),
            // A parameter of every optimiser in the catalogue.
            "/optimizer/learningRate",
        ];
        Assert.Equal(Leaves("", spec).Order(StringComparer.Ordinal), checkedMembers.Where(pointer => pointer != "/optimizer").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_defaults_are_allowed()
    {
        SpecReading reading = SpecReader.Read(JsonSerializer.SerializeToElement(new RunSpec(), ContractsJson.Default.RunSpec));

        Assert.Empty(reading.Errors.ToDictionary());
        Assert.Empty(reading.Excess.ToDictionary());
        Assert.NotNull(reading.Spec);
    }

    [Fact]
    public void A_resolved_spec_resolves_to_itself()
    {
        RunSpec once = SpecReader.Read(JsonElement.Parse("""{"preset": "dropout", "overrides": {"penalties": [{"kind": "l2"}]}}""")).Spec!;
        JsonElement json = JsonSerializer.SerializeToElement(once, ContractsJson.Default.RunSpec);

        RunSpec twice = SpecReader.Read(json).Spec!;

        Assert.Equal(json.GetRawText(), JsonSerializer.Serialize(twice, ContractsJson.Default.RunSpec));
        Assert.Equal(SpecResolver.Hash(once), SpecResolver.Hash(twice with { Name = "another", Tags = ["t"], Notes = "n" }));
        Assert.NotEqual(SpecResolver.Hash(once), SpecResolver.Hash(twice with { Training = twice.Training with { Seed = 1 } }));
    }

    private static IEnumerable<string> Leaves(string pointer, JsonElement value)
    {
        bool isChoice = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("kind", out _) && pointer != "/optimizer";
        if (value.ValueKind != JsonValueKind.Object || isChoice)
            return pointer.EndsWith("/kind", StringComparison.Ordinal) ? [] : [pointer];
        return value.EnumerateObject().SelectMany(member => Leaves($"{pointer}/{member.Name}", member.Value));
    }
}
