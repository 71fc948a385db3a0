using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Ui.Experiments;

/// <summary>An experiment in an address or a command: what was asked for, without what has its default anyhow.</summary>
public static class ExperimentAddress
{
    private static readonly JsonObject Defaults = Node(new ExperimentRequest());

    /// <summary>The page that shows a request before it is started.</summary>
    public static string Of(ExperimentRequest request) => $"experiments/new?request={Uri.EscapeDataString(Body(request))}";

    /// <summary>The request as JSON; Korean stays readable.</summary>
    public static string Body(ExperimentRequest request)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Short(Node(request)).WriteTo(writer);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The request that an address holds; null where it holds none.</summary>
    public static ExperimentRequest? Parse(string? text)
    {
        try
        {
            JsonObject? given = JsonNode.Parse(text ?? "")?.AsObject();
            if (given is null)
                return null;
            foreach ((string name, JsonNode? value) in Defaults)
                given.TryAdd(name, value?.DeepClone());
            return given.Deserialize(ContractsJson.Default.ExperimentRequest);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonObject Node(ExperimentRequest request) =>
        JsonSerializer.SerializeToNode(request, ContractsJson.Default.ExperimentRequest)!.AsObject();

    // A null within a spec says something (RFC 7396); beside it, only that nothing was asked for.
    private static JsonObject Short(JsonObject request)
    {
        foreach (string name in request.Select(member => member.Key).Where(name => JsonNode.DeepEquals(request[name], Defaults[name])).ToArray())
            request.Remove(name);
        foreach (JsonObject axis in Items(request["axes"]))
        {
            foreach (JsonObject one in Items(axis["cases"]))
                DropNulls(one);
            DropNulls(axis);
        }

        DropNulls(request["seeds"] as JsonObject);
        DropNulls(request["budget"] as JsonObject);
        return request;
    }

    private static IEnumerable<JsonObject> Items(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    private static void DropNulls(JsonObject? node)
    {
        foreach (string name in node?.Where(member => member.Value is null).Select(member => member.Key).ToArray() ?? [])
            node!.Remove(name);
    }
}
