using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Api.Tests.Catalog;

/// <summary>
/// Every entry of the catalogue with values drawn at random from its ranges: what is asked for is what is resolved, stored,
/// answered, and made into a plan.
/// </summary>
public sealed class RoundTripTests(IdleService service) : IClassFixture<IdleService>
{
    private const int HiddenLayers = 2;
    private const int Draws = 4;

    public static TheoryData<string, string> Entries
    {
        get
        {
            TheoryData<string, string> entries = [];
            foreach (KindField member in KindField.All)
            {
                foreach (IDescriptor kind in member.Kinds)
                    entries.Add(member.Pointer, kind.Kind);
            }

            return entries;
        }
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task Comes_back_as_it_was_sent(string pointer, string kind)
    {
        Mnist mnist = await service.Get<MnistStore>().Loaded;
        IDescriptor descriptor = KindField.All.Single(field => field.Pointer == pointer).Kinds.Single(other => other.Kind == kind);
        NumPyRandom random = NumPyRandom.Derived(0, pointer + kind);
        for (int draw = 0; draw < Draws; draw++)
        {
            JsonObject choice = Draw(descriptor, random);
            RunResponse created = await service.Api.CreateAsync(Body(pointer, choice));
            RunResponse stored = await service.Api.RunAsync(created.Id);
            JsonElement spec = JsonSerializer.SerializeToElement(stored.Spec, ContractsJson.Default.RunSpec);
            JsonElement answered = JsonPointer.Find(spec, pointer)!.Value;
            if (answered.ValueKind == JsonValueKind.Array)
                answered = answered[0];

            foreach ((string name, JsonNode? value) in choice)
                Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(answered.GetProperty(name).GetRawText())), $"{name}: {value} came back as {answered}");
            Assert.Equal(spec.GetRawText(), JsonSerializer.Serialize(SpecReader.Read(spec).Spec!, ContractsJson.Default.RunSpec));
            Assert.NotNull(PlanBuilder.Build(stored.Spec, mnist));
        }
    }

    private static JsonObject Draw(IDescriptor descriptor, NumPyRandom random)
    {
        JsonObject choice = new() { ["kind"] = descriptor.Kind };
        foreach (ParameterDescriptor parameter in descriptor.Parameters)
        {
            JsonNode value = parameter.Kind switch
            {
                ParameterKind.NumberPerWeightLayer => List(parameter, HiddenLayers + 1, random),
                ParameterKind.NumberPerHiddenLayer => List(parameter, HiddenLayers, random),
                _ => Number(parameter, random),
            };
            // What has a default may be left out.
            if (parameter.Default is null || random.NextDouble() < 0.8)
                choice[parameter.Name] = value;
        }

        return choice;
    }

    private static JsonArray List(ParameterDescriptor parameter, int count, NumPyRandom random) =>
        new([.. Enumerable.Range(0, count).Select(_ => Number(parameter, random))]);

    /// <summary>Evenly from the range, where it is logarithmic from its logarithm, with all the digits of a double.</summary>
    private static JsonNode Number(ParameterDescriptor parameter, NumPyRandom random)
    {
        double low = parameter.Minimum;
        double high = Math.Min(parameter.Maximum, 1e6);
        double value;
        do
        {
            double share = random.NextDouble();
            value = parameter.LogScale ? Math.Max(low, high * Math.Pow(10, -9 * share)) : low + ((high - low) * share);
            if (parameter.Kind == ParameterKind.Integer)
                value = Math.Round(value);
        }
        while (!parameter.Allows(value));
        return JsonNode.Parse(value.ToString("R", CultureInfo.InvariantCulture))!;
    }

    private static string Body(string pointer, JsonObject choice)
    {
        JsonNode spec = JsonNode.Parse("""{"dataset": {"augmentation": []}, "model": {"hidden": [8, 8]}, "penalties": [], "constraints": [], "optimizer": {"kind": "sgd"}}""")!;
        string[] path = pointer.Split('/')[1..];
        JsonNode parent = path[..^1].Aggregate(spec, (node, name) => node[name]!);
        parent[path[^1]] = parent[path[^1]] is JsonArray ? new JsonArray(choice.DeepClone()) : choice.DeepClone();
        return spec.ToJsonString();
    }
}
