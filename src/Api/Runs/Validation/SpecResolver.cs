using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>Writes a valid spec out: parameters with their defaults, in the catalogue's order and in one notation.</summary>
internal static class SpecResolver
{
    /// <param name="whole">A valid spec that has every member.</param>
    public static RunSpec Resolve(JsonNode whole)
    {
        JsonNode spec = whole.DeepClone();
        foreach (KindField field in KindField.All)
        {
            string[] path = field.Pointer.Split('/')[1..];
            JsonNode parent = path[..^1].Aggregate(spec, (node, name) => node[name]!);
            parent[path[^1]] = parent[path[^1]] switch
            {
                JsonArray list => new JsonArray([.. list.Select(choice => WriteOut(field, choice))]),
                JsonNode choice => WriteOut(field, choice),
                null => null,
            };
        }

        return spec.Deserialize(ContractsJson.Default.RunSpec)!;
    }

    /// <summary>SHA-256 of what decides the result: the spec without name, tags and notes.</summary>
    public static string Hash(RunSpec resolved) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        resolved with { Name = "", Tags = [], Notes = "" }, ContractsJson.Default.RunSpec)));

    private static JsonObject WriteOut(KindField field, JsonNode? choice)
    {
        string kind = choice!["kind"]!.GetValue<string>();
        JsonObject result = new() { ["kind"] = kind };
        foreach (ParameterDescriptor parameter in field.Kinds.Single(descriptor => descriptor.Kind == kind).Parameters)
        {
            if (choice[parameter.Name] is JsonNode given)
                result[parameter.Name] = Normalise(given);
            else if (parameter.Default is double fallback)
                result[parameter.Name] = fallback;
        }

        foreach (string name in field.OtherMembers)
            result[name] = choice[name]?.DeepClone();
        return result;
    }

    // 0.10 and 1e-1 are the same number and must not look like a difference.
    private static JsonNode Normalise(JsonNode given) => given is JsonArray list
        ? new JsonArray([.. list.Select(item => (JsonNode)item!.GetValue<double>())])
        : given.GetValue<double>();
}
