/**
 * What GraphiQL writes on its buttons, which it has in English alone, and what stands there instead: by the end of its
 * module's path, each as it stands in the code.
 */
export const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/graphiql/dist/GraphiQL.js': {
    '"New tab"': '"新标签 New tab"',
    '"Editor Commands"': '"编辑命令 Editor commands"',
    '"Operation Editor"': '"查询编辑区 Operation editor"',
    '"Variables"': '"变量 Variables"',
    '"Show"': '"展开 Show"',
    '"Hide"': '"收起 Hide"',
    '"Select active operation"': '"选择标签 Tabs"',
  },
  '/graphiql/dist/ui/sidebar.js': {
    'Re-fetch GraphQL schema': '重新读取结构 Re-fetch schema',
    '"Open short keys dialog"': '"快捷键 Short keys"',
    '"Open settings dialog"': '"设置 Settings"',
    '"Show"': '"展开 Show"',
    '"Hide"': '"收起 Hide"',
    '"Short Keys"': '"快捷键 Short keys"',
    '"Settings"': '"设置 Settings"',
    '"Theme"': '"外观 Theme"',
    '"Adjust how the interface appears."': '"界面的明暗。 How the interface appears."',
    '"System"': '"跟随系统 System"',
    '"Light"': '"浅 Light"',
    '"Dark"': '"深 Dark"',
    '"Clear storage"': '"清除记录 Clear storage"',
    '"Remove all locally stored data and start fresh."':
      '"标签和历史只在内存中。 Tabs and history are in memory alone."',
    '"Cleared data"': '"已清除 Cleared"',
    '"Clear data"': '"清除 Clear"',
  },
  '/graphiql/dist/ui/short-keys.js': {
    '"Execute query"': '"执行 Execute query"',
    '"Prettify editors"': '"整理 Prettify"',
    '"Copy query"': '"复制查询 Copy query"',
    '"Re-fetch schema using introspection"': '"重新读取结构 Re-fetch schema"',
    '"Search in documentation"': '"在文档中查找 Search in documentation"',
    '"Search in editor"': '"在编辑区查找 Search in editor"',
    '"Merge fragments definitions into operation definition"': '"把片段并入查询 Merge fragments"',
    '"Short Key"': '"按键 Key"',
    '"Function"': '"作用 Function"',
  },
  '/graphiql/dist/ui/toolbar.js': {
    'Prettify query': '整理 Prettify',
    'Merge fragments into query': '并入片段 Merge fragments',
    'Copy query': '复制 Copy',
  },
  '/@graphiql/react/dist/components/execute-button/index.js': {
    '"Execute"': '"执行 Execute"',
    '"Stop"': '"停止 Stop"',
  },
  '/@graphiql/react/dist/components/response-editor.js': { '"Result Window"': '"结果 Result"' },
  '/@graphiql/react/dist/components/tabs/index.js': { '"Close Tab"': '"关闭标签 Close tab"' },
  '/@graphiql/react/dist/components/dialog/index.js': { '"Close dialog"': '"关闭 Close"' },
  // Not among the fonts that come along, which would weigh half as much as the editor.
  '/@graphiql/react/dist/utility/create-editor.js': {
    '"\\"Fira Code\\""': '"Consolas, Menlo, \\"Noto Sans Mono CJK SC\\", monospace"',
  },
  '/@graphiql/plugin-history/dist/components.js': {
    '"History"': '"历史 History"',
    '"Clear"': '"清空 Clear"',
    '"Cleared"': '"已清空 Cleared"',
    '"Set active"': '"打开 Open"',
    '"Edit label"': '"改名 Edit label"',
    '"Add favorite"': '"收藏 Add favorite"',
    '"Remove favorite"': '"取消收藏 Remove favorite"',
    '"Delete from history"': '"删除 Delete"',
  },
  '/@graphiql/plugin-history/dist/index.js': { '"History"': '"历史 History"' },
  '/@graphiql/plugin-doc-explorer/dist/context.js': {
    '"Documentation Explorer"': '"文档 Documentation"',
    '"Docs"': '"文档 Docs"',
  },
  '/@graphiql/plugin-doc-explorer/dist/components/doc-explorer.js': {
    '"Documentation Explorer"': '"文档 Documentation"',
    '"Error fetching schema"': '"结构读取失败 Error fetching schema"',
    '"No GraphQL schema available"': '"没有结构 No schema available"',
    'Go back to': '返回 Back to',
  },
  '/@graphiql/plugin-doc-explorer/dist/components/search.js': {
    'Search ${': '查找 Search ${',
    '"No results found"': '"没有找到 No results"',
    '"Other results"': '"其他结果 Other results"',
  },
  '/@graphiql/plugin-explorer/dist/index.js': { '"GraphiQL Explorer"': '"字段 Fields"' },
};
