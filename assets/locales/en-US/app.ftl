app-name = Alliance Workbook
