using System.Collections;
using System.Reflection;
using MeshGovernance.Core.Loading;
using MeshGovernance.Git;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Fences;

/// <summary>All policies of a run see one model: none of them may be able to change it.</summary>
public sealed class ModelTests
{
    [Fact]
    public void No_list_of_the_model_can_be_cast_to_one_that_can_be_changed()
    {
        using var repository = MeshRepository.Open(CaseFolders.Repository);
        var lists = Lists(MeshLoader.Load(repository.WorkingTree(), new YamlDescriptorReader()).Mesh).ToList();

        Assert.NotEmpty(lists);
        Assert.Empty(lists.Where(list => list.Value is Array { Length: > 0 } or IList { Count: > 0, IsReadOnly: false }).Select(list => list.Name).Distinct());
    }

    /// <summary>The lists behind the public properties of the model, for a few hundred elements of each kind.</summary>
    private static IEnumerable<(string Name, object Value)> Lists(object root)
    {
        const int Enough = 300;
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var counts = new Dictionary<Type, int>();
        var pending = new Queue<object>([root]);
        while (pending.TryDequeue(out var item))
        {
            var type = item.GetType();
            counts[type] = counts.GetValueOrDefault(type) + 1;
            if (counts[type] > Enough || !seen.Add(item))
                continue;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
            {
                if (property.GetValue(item) is not { } value || value is string)
                    continue;
                if (value is IEnumerable values)
                    yield return ($"{type.Name}.{property.Name}", values);
                foreach (var next in value is IEnumerable all ? all.Cast<object>() : [value])
                    if (next.GetType().Assembly == root.GetType().Assembly)
                        pending.Enqueue(next);
            }
        }
    }
}
